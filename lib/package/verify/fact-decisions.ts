/**
 * Do the decisions of a fact lead to the fact as it was released? They are played again from the first to the last: what
 * each says it found must be what the ones before had left. Pure; hashing is given.
 */
import { compareDecimals, isDecimal } from "@/lib/fact/decimal";
import { type FactField, factFieldNames } from "@/lib/fact/fact";
import { approvalContent } from "@/lib/review/approval";
import { sameValue } from "@/lib/review/changes";
import type { ReleasedDecision, ReleasedFact } from "../content";
import type { FindingPlace } from "./finding";
import type { FindingLog } from "./report";

/** A decision with the line on which it stands. */
export interface DecisionLine {
  readonly decision: ReleasedDecision;
  readonly at: FindingPlace;
}

export interface DecisionGround {
  readonly textSha256: string;
  /** Hexadecimal SHA-256 of a text as UTF-8. */
  readonly sha256: (text: string) => string;
}

type Changes = Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>;

/** @param at file and line of the fact */
export function checkDecisions(
  fact: ReleasedFact,
  decisions: readonly DecisionLine[],
  ground: DecisionGround,
  at: FindingPlace,
  log: FindingLog,
): void {
  const state = new Map<string, unknown>();
  let version = 0;
  const earlier = new Set<string>();
  for (const { decision, at: line } of decisions) {
    if (decision.version <= version) {
      const place = { ...line, id: decision.id, found: `${decision.version}`, expected: `> ${version}` };
      log.add("decision-version", place);
    }
    version = decision.version;
    if (decision.undoes !== null && !earlier.has(decision.undoes)) {
      log.add("decision-undoes", { ...line, id: decision.id, found: decision.undoes });
    }
    earlier.add(decision.id);
    const changes = decision.changes as Changes;
    for (const key of Object.keys(changes)) {
      const change = changes[key];
      const known = state.get(key);
      if ((known !== undefined || state.has(key)) && !sameField(known, change?.from)) {
        const place = { ...line, id: decision.id, column: `changes.${key}.from`, ...shown(change?.from, known) };
        log.add("decisions-differ", place);
      }
      state.set(key, change?.to);
    }
  }
  checkOutcome(fact, state, at, log);
  checkApproval(fact, decisions, state, ground, at, log);
}

/** The fields, words and sources that the decisions leave, as far as they speak of them. */
function checkOutcome(
  fact: ReleasedFact,
  state: ReadonlyMap<string, unknown>,
  at: FindingPlace,
  log: FindingLog,
): void {
  for (const name of factFieldNames) {
    compareField(name, fact[name], fact, state, at, log);
    compareField(sourceKeys[name], fact.fieldSources[name] ?? null, fact, state, at, log);
  }
  compareField("evidence", fact.evidence, fact, state, at, log);
}

const sourceKeys = Object.fromEntries(factFieldNames.map((name) => [name, `sources.${name}`])) as Readonly<
  Record<FactField, string>
>;

function compareField(
  key: string,
  released: unknown,
  { id }: ReleasedFact,
  state: ReadonlyMap<string, unknown>,
  at: FindingPlace,
  log: FindingLog,
): void {
  const left = state.get(key);
  if ((left === undefined && !state.has(key)) || sameField(left, released)) return;
  log.add("decisions-differ", { ...at, id, column: key, ...shown(released, left) });
}

function checkApproval(
  fact: ReleasedFact,
  decisions: readonly DecisionLine[],
  state: ReadonlyMap<string, unknown>,
  { textSha256, sha256 }: DecisionGround,
  at: FindingPlace,
  log: FindingLog,
): void {
  const place = { ...at, id: fact.id };
  const last = decisions.at(-1)?.decision;
  const isApproved = last !== undefined && last.version === fact.version && state.get("status") === "approved";
  if (!isApproved) {
    log.add("approval-missing", {
      ...place,
      column: "version",
      found: `${last?.version ?? ""}`,
      expected: `${fact.version}`,
    });
    return;
  }
  // Taking back a rejection brings the approval back that it had ended: then the state says whose and when.
  const by = state.get("decidedBy") ?? (last.kind === "approve" ? last.by : fact.approvedBy);
  const when = state.get("decidedAt") ?? (last.kind === "approve" ? last.at : fact.approvedAt);
  if (by !== fact.approvedBy)
    log.add("approval-missing", { ...place, column: "approvedBy", ...shown(fact.approvedBy, by) });
  if (when !== fact.approvedAt) {
    log.add("approval-missing", { ...place, column: "approvedAt", ...shown(fact.approvedAt, when) });
  }
  if (last.kind === "approve" && (last.by !== by || last.at !== when)) {
    log.add("approval-missing", { ...place, column: "by", ...shown(`${last.by} ${last.at}`, `${by} ${when}`) });
  }
  const hash = state.get("approvalHash");
  if (typeof hash === "string" && hash !== sha256(approvalContent(fact, textSha256))) {
    log.add("approval-hash", { ...place, found: hash });
  }
}

/** Equal as JSON, and decimals as numbers: the log has them as they were typed. */
function sameField(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string")
    return isDecimal(a) && isDecimal(b) && compareDecimals(a, b) === 0;
  return sameValue(a, b);
}

function shown(found: unknown, expected: unknown): Pick<FindingPlace, "found" | "expected"> {
  return { found: text(found), expected: text(expected) };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
