/** Whether the words of figures say the numbers of the fields, by the checks of lib/checks, which are asked once of equal words. */
import { checkChangeDirection } from "@/lib/checks/change-direction";
import type { CheckedFact } from "@/lib/checks/finding";
import { readFigures } from "@/lib/checks/read-figure";
import { compareDecimals } from "@/lib/fact/decimal";
import { NumberWords } from "./number-words";
import type { Raw } from "./raw";
import { RawCache } from "./raw-cache";
import { part, type RawFact } from "./raw-fact";
import type { RawSource } from "./raw-source";
import { roleOf } from "./raw-spans";

/** Figures of a fact; those of no other role are numbers. */
const figures = [
  { role: roleOf.value, field: part.value },
  { role: roleOf.change, field: part.change },
  { role: roleOf.prior, field: part.prior },
] as const;

export class FigureWords {
  readonly #numbers = new NumberWords();
  readonly #rises = new RawCache<boolean>(4096);
  readonly #falls = new RawCache<boolean>(4096);

  /**
   * Whether each figure that the fact states has one piece of words, within a piece of its sentence, and they say its number. False
   * where that may be so and another look is needed.
   */
  hold(fact: RawFact, raw: Raw, source: RawSource, articleStart: number): boolean {
    for (const { role, field } of figures) {
      const at = onlyOf(fact, role);
      if (fact.isNull(raw, field)) {
        if (at !== none) return false;
        continue;
      }
      if (at < 0 || !isWithin(fact, at)) return false;
      const from = fact.from[field] ?? 0;
      const isFall = raw.bytes[from + 1] === 0x2d;
      if (!this.#say(fact, raw, source.text, at, isFall ? from + 2 : from + 1, (fact.to[field] ?? 0) - 1)) return false;
      if (role === roleOf.change && !this.#turn(fact, at, source, articleStart, isFall)) return false;
    }
    return true;
  }

  /** Whether the words of a piece say the number whose digits stand there. */
  #say({ spans }: RawFact, raw: Raw, text: string, at: number, from: number, to: number): boolean {
    const [start, stop] = [spans.starts[at] ?? 0, spans.ends[at] ?? 0];
    const [quoteFrom, quoteTo] = [spans.quoteFrom[at] ?? 0, spans.quoteTo[at] ?? 0];
    if (this.#numbers.say(raw, quoteFrom, quoteTo, from, to, text, start, stop)) return true;
    const size = raw.bytes.toString("latin1", from, to);
    const numbers = readFigures(text.slice(start, stop));
    return numbers.some((each) => each === size || compareDecimals(each, size) === 0);
  }

  /** Whether the words before the change say its direction, as far as they say one. */
  #turn({ spans }: RawFact, at: number, source: RawSource, articleStart: number, isFall: boolean): boolean {
    const start = spans.starts[at] ?? 0;
    const end = spans.ends[at] ?? 0;
    const first = Math.max(articleStart, start - reach);
    const from = source.places[first] ?? 0;
    const to = source.places[end] ?? 0;
    const turned = isFall ? this.#falls : this.#rises;
    const known = turned.find(source.json, from, to);
    if (known !== undefined) return known;
    const words = { start: first, text: source.text.slice(first, end) };
    const change = {
      ...anyFact,
      change: isFall ? "-1" : "1",
      evidence: [{ role: "change" as const, start, end, quote: "" }],
    };
    return turned.keep(source.json, from, to, checkChangeDirection(change, words, noClaims).length === 0);
  }
}

/** At least as far as that check looks. */
const reach = 8;
const noClaims: ReadonlyMap<string, readonly CheckedFact[]> = new Map();
const anyFact: CheckedFact = {
  ...{ id: "", status: "approved", place: "", indicator: "", period: null, value: null, unit: null, bound: null },
  ...{ change: "1", changeUnit: "%", basis: null, prior: null, priorPeriod: null, level: "aggregate", evidence: [] },
};

const none = -1;
const several = -2;

/** Which of the linked words has the role, if one has it alone. */
function onlyOf({ spans }: RawFact, role: number): number {
  let found = none;
  for (let at = 0; at < spans.count; at++) if (spans.roles[at] === role) found = found === none ? at : several;
  return found;
}

function isWithin({ spans }: RawFact, at: number): boolean {
  const start = spans.starts[at] ?? 0;
  const end = spans.ends[at] ?? 0;
  for (let piece = 0; piece < spans.count; piece++) {
    if (spans.roles[piece] !== roleOf.evidence) continue;
    if ((spans.starts[piece] ?? 0) <= start && end <= (spans.ends[piece] ?? 0)) return true;
  }
  return false;
}
