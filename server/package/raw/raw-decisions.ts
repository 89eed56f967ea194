/**
 * What the decisions of a fact must be if it was proposed as it stands and then approved, as most are: the engine's first decision and
 * a person's last, written from the fact. Raw text is compared; whoever decided otherwise is looked at decision by decision.
 */
import { momentForm, type RawFact, type RawFactEnd } from "./raw-fact";

const idLength = 36;
const idStart = '{"id":"';
const factStart = '","factId":"';

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const text = '"[^"]*"|null';
const unsaid = '"reason":null,"note":null,"undoes":null';

/** The engine's decision up to the words that it linked, and behind them, with the approval that follows. */
const startForm = new RegExp(
  `\\{"id":"(${id})","factId":"(${id})","kind":"propose","version":1,"changes":\\{"basis":\\{"from":null,"to":(${text})\\}` +
    `,"bound":\\{"from":null,"to":(${text})\\},"change":\\{"from":null,"to":(${text})\\}` +
    `,"changeUnit":\\{"from":null,"to":(${text})\\},"evidence":\\{"from":null,"to":`,
  "y",
);
const endForm = new RegExp(
  `\\},"indicator":\\{"from":null,"to":(${text})\\},"level":\\{"from":null,"to":(${text})\\}` +
    `,"period":\\{"from":null,"to":(${text})\\},"place":\\{"from":null,"to":(${text})\\}` +
    `,"prior":\\{"from":null,"to":(${text})\\},"priorPeriod":\\{"from":null,"to":(${text})\\}` +
    `,"status":\\{"from":null,"to":"proposed"\\},"unit":\\{"from":null,"to":(${text})\\}` +
    `,"value":\\{"from":null,"to":(${text})\\}\\},${unsaid},"by":null,"at":"${momentForm}"\\}\\n` +
    `\\{"id":"(${id})","factId":"(${id})","kind":"approve","version":2,"changes":\\{` +
    `"approvalHash":\\{"from":null,"to":"([0-9a-f]{64})"\\},"decidedAt":\\{"from":null,"to":"([^"]*)"\\}` +
    `,"decidedBy":\\{"from":null,"to":"([^"]*)"\\},"status":\\{"from":"proposed","to":"approved"\\}\\}` +
    `,${unsaid},"by":"([^"]*)","at":"([^"]*)"\\}\\n`,
  "y",
);

export interface RawDecisions {
  /** Ids of both. */
  readonly proposed: string;
  readonly approved: string;
  /** What the approval vouches with. */
  readonly hash: string;
  /** Where the next line begins. */
  readonly end: number;
}

/**
 * Null where these are not the two decisions that stand at `at`. Their hash is not looked at.
 *
 * @param evidence its spans as they stand in the line of the fact
 */
export function readDecisions(
  raw: string,
  at: number,
  fact: RawFact,
  { approvedBy, approvedAt, version }: RawFactEnd,
  evidence: string,
): RawDecisions | null {
  startForm.lastIndex = at;
  const first = startForm.exec(raw);
  if (version !== "2" || !first || first[2] !== fact.id) return null;
  if (first[3] !== fact.basis || first[4] !== fact.bound || first[5] !== fact.change) return null;
  if (first[6] !== fact.changeUnit) return null;
  const from = startForm.lastIndex;
  if (raw.slice(from, from + evidence.length) !== evidence) return null;
  endForm.lastIndex = from + evidence.length;
  const rest = endForm.exec(raw);
  if (!rest || rest[1] !== fact.indicator || rest[2] !== fact.level || rest[3] !== fact.period) return null;
  if (rest[4] !== fact.place || rest[5] !== fact.prior || rest[6] !== fact.priorPeriod) return null;
  if (rest[7] !== fact.unit || rest[8] !== fact.value || rest[10] !== fact.id) return null;
  if (rest[12] !== approvedAt || rest[15] !== approvedAt || rest[13] !== approvedBy || rest[14] !== approvedBy)
    return null;
  const end = endForm.lastIndex;
  // A third decision of this fact would be about something else.
  if (factAt(raw, end) === fact.id) return null;
  return { proposed: first[1] ?? "", approved: rest[9] ?? "", hash: rest[11] ?? "", end };
}

/** The fact of the decision whose line begins at `at`; null where that is not to be seen. */
export function factAt(raw: string, at: number): string | null {
  const from = at + idStart.length + idLength;
  if (!raw.startsWith(factStart, from)) return null;
  return raw.slice(from + factStart.length, from + factStart.length + idLength);
}
