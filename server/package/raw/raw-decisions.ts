/**
 * The decisions of a fact, compared with it as they stand among the raw bytes: the engine's proposal, a person's corrections of its
 * fields, if any, and the approval. So it is with most facts; whoever decided otherwise is looked at decision by decision.
 */
import { RawCorrections } from "./raw-corrections";
import { momentForm, type RawFact, type RawFactEnd } from "./raw-fact";

const idLength = 36;
const idStart = '{"id":"';
const factStart = '","factId":"';

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const text = '"[^"]*"|null';
const unsaid = '"reason":null,"note":null,"undoes":null';

/** The proposal up to the words that it linked. */
const startForm = new RegExp(
  `\\{"id":"(${id})","factId":"(${id})","kind":"propose","version":1,"changes":\\{"basis":\\{"from":null,"to":(${text})\\}` +
    `,"bound":\\{"from":null,"to":(${text})\\},"change":\\{"from":null,"to":(${text})\\}` +
    `,"changeUnit":\\{"from":null,"to":(${text})\\},"evidence":\\{"from":null,"to":`,
  "y",
);
/** The proposal behind those words. */
const endForm = new RegExp(
  `\\},"indicator":\\{"from":null,"to":(${text})\\},"level":\\{"from":null,"to":(${text})\\}` +
    `,"period":\\{"from":null,"to":(${text})\\},"place":\\{"from":null,"to":(${text})\\}` +
    `,"prior":\\{"from":null,"to":(${text})\\},"priorPeriod":\\{"from":null,"to":(${text})\\}` +
    `,"status":\\{"from":null,"to":"proposed"\\},"unit":\\{"from":null,"to":(${text})\\}` +
    `,"value":\\{"from":null,"to":(${text})\\}\\},${unsaid},"by":null,"at":"${momentForm}"\\}\\n`,
  "y",
);
const approvalForm = new RegExp(
  `\\{"id":"(${id})","factId":"(${id})","kind":"approve","version":(\\d+),"changes":\\{` +
    `"approvalHash":\\{"from":null,"to":"([0-9a-f]{64})"\\},"decidedAt":\\{"from":null,"to":"([^"]*)"\\}` +
    `,"decidedBy":\\{"from":null,"to":"([^"]*)"\\},"status":\\{"from":"proposed","to":"approved"\\}\\}` +
    `,${unsaid},"by":"([^"]*)","at":"([^"]*)"\\}\\n`,
  "y",
);

export interface RawDecisions {
  /** Their ids, in the order of their lines. */
  readonly ids: readonly string[];
  /** Keys of those who corrected. */
  readonly correctedBy: readonly string[];
  /** What the approval vouches with. */
  readonly hash: string;
  /** Where the next line begins. */
  readonly end: number;
}

/**
 * Null where no such decisions stand at `at`, or they do not lead to the fact. Their hash is not looked at.
 *
 * @param evidence its spans as they stand in the line of the fact
 * @param sources the sources of its fields, likewise
 */
export function readDecisions(
  raw: string,
  at: number,
  fact: RawFact,
  { approvedBy, approvedAt, version }: RawFactEnd,
  { evidence, sources }: { readonly evidence: string; readonly sources: string },
): RawDecisions | null {
  startForm.lastIndex = at;
  const first = startForm.exec(raw);
  if (first?.[2] !== fact.id) return null;
  const from = startForm.lastIndex;
  if (raw.slice(from, from + evidence.length) !== evidence) return null;
  endForm.lastIndex = from + evidence.length;
  const rest = endForm.exec(raw);
  if (!rest) return null;
  const ids = [first[1] ?? ""];
  const correctedBy: string[] = [];
  let next = endForm.lastIndex;
  if (version !== "2" || !isProposed(fact, first, rest)) {
    const corrections = new RawCorrections(fact, proposalOf(first, rest), sources);
    next = corrections.read(raw, next, Number(version) - 2, ids, correctedBy);
    if (next < 0) return null;
  }
  approvalForm.lastIndex = next;
  const last = approvalForm.exec(raw);
  if (!last || last[2] !== fact.id || last[3] !== version) return null;
  if (last[5] !== approvedAt || last[8] !== approvedAt || last[6] !== approvedBy || last[7] !== approvedBy) return null;
  ids.push(last[1] ?? "");
  const end = approvalForm.lastIndex;
  // One more decision of this fact would be about something else.
  return factAt(raw, end) === fact.id ? null : { ids, correctedBy, hash: last[4] ?? "", end };
}

function isProposed(fact: RawFact, first: RegExpExecArray, rest: RegExpExecArray): boolean {
  return (
    first[3] === fact.basis &&
    first[4] === fact.bound &&
    first[5] === fact.change &&
    first[6] === fact.changeUnit &&
    rest[1] === fact.indicator &&
    rest[2] === fact.level &&
    rest[3] === fact.period &&
    rest[4] === fact.place &&
    rest[5] === fact.prior &&
    rest[6] === fact.priorPeriod &&
    rest[7] === fact.unit &&
    rest[8] === fact.value
  );
}

function proposalOf(first: RegExpExecArray, rest: RegExpExecArray): Map<string, string> {
  const [, , , basis = "", bound = "", change = "", changeUnit = ""] = first;
  const [, indicator = "", level = "", period = "", place = "", prior = "", priorPeriod = "", unit = "", value = ""] =
    rest;
  const fields = { basis, bound, change, changeUnit, indicator, level, period, place, prior, priorPeriod, unit, value };
  return new Map(Object.entries(fields));
}

/** The fact of the decision whose line begins at `at`; null where that is not to be seen. */
export function factAt(raw: string, at: number): string | null {
  const from = at + idStart.length + idLength;
  if (!raw.startsWith(factStart, from)) return null;
  return raw.slice(from + factStart.length, from + factStart.length + idLength);
}
