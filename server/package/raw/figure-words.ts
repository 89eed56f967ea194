/** Whether the words of figures say the numbers of the fields, by the checks of lib/checks, which are asked once of equal words. */
import { checkChangeDirection } from "@/lib/checks/change-direction";
import type { CheckedFact, CheckedText } from "@/lib/checks/finding";
import { readFigures } from "@/lib/checks/read-figure";
import { compareDecimals } from "@/lib/fact/decimal";

/** What is kept of each kind; beyond that all is forgotten. */
const most = 20_000;

export class FigureWords {
  readonly #read = new Map<string, readonly string[]>();
  readonly #turned = new Map<string, boolean>();

  /** @param size the stated number without its sign, a decimal */
  say(words: string, size: string): boolean {
    // A bare number and its unit is read faster than looked up, and seldom comes again.
    const read = words.length <= size.length + 1 ? readFigures(words) : this.#numbersIn(words);
    if (read[0] === size) return true;
    return read.some((each) => compareDecimals(each, size) === 0);
  }

  #numbersIn(words: string): readonly string[] {
    const known = this.#read.get(words);
    if (known) return known;
    const read = readFigures(words);
    if (this.#read.size >= most) this.#read.clear();
    this.#read.set(words, read);
    return read;
  }

  /** Whether the words before the change say its direction, as far as they say one. */
  turn(article: CheckedText, start: number, end: number, isFall: boolean): boolean {
    const from = Math.max(0, start - article.start - reach);
    const words = `${isFall}${article.text.slice(from, end - article.start)}`;
    const known = this.#turned.get(words);
    if (known !== undefined) return known;
    const fact = {
      ...anyFact,
      change: isFall ? "-1" : "1",
      evidence: [{ role: "change" as const, start, end, quote: "" }],
    };
    const turns = checkChangeDirection(fact, article, noClaims).length === 0;
    if (this.#turned.size >= most) this.#turned.clear();
    this.#turned.set(words, turns);
    return turns;
  }
}

/** At least as far as that check looks. */
const reach = 8;
const noClaims: ReadonlyMap<string, readonly CheckedFact[]> = new Map();
const anyFact: CheckedFact = {
  ...{ id: "", status: "approved", place: "", indicator: "", period: null, value: null, unit: null, bound: null },
  ...{ change: "1", changeUnit: "%", basis: null, prior: null, priorPeriod: null, level: "aggregate", evidence: [] },
};
