/** Who decided on the facts of a made release, what changed since the release before, and what is counted of it all. Not for the app. */
import { factFieldNames } from "@/lib/fact/fact";
import type { ChangedClaim } from "@/lib/release/frozen-fact";
import type { RuleReview } from "@/lib/release/release-counts";
import { approvalContent } from "@/lib/review/approval";
import type {
  FactChange,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
  ReleaseHead,
} from "../content";
import { claimIn } from "./made-claim";
import { idOf, sha256, timeOf } from "./made-ids";
import type { ClaimSeed, Seed } from "./seed";

const reviewers = ["林,一", "=Wang", "赵𠮷", 'Ó "Q"'];

/** Adds who decided, what changed since the release before, and what is counted of it all. */
export function decided(
  from: Seed,
  made: readonly ReleasedFact[],
  seeds: readonly ClaimSeed[],
  sources: readonly ReleasedSource[],
  articles: readonly ReleasedArticle[],
) {
  const decisions: ReleasedDecision[] = [];
  const keys = new Map<number, string>();
  const log = (event: Omit<ReleasedDecision, "id" | "at">) => {
    const logged = { id: idOf(4, decisions.length), at: timeOf(decisions.length), ...event };
    decisions.push(logged);
    return logged;
  };
  const facts = made.map((fact, index): ReleasedFact => {
    const claim = seeds[index];
    const reviewer = claim?.reviewer ?? 0;
    const key = keys.get(reviewer) ?? `P${keys.size + 1}`;
    keys.set(reviewer, key);
    const said = { factId: fact.id, reason: null, note: noteOf(claim, from.names), undoes: null };
    const first = fact.origin === "person" ? { kind: "create", by: key } : { kind: "propose", by: null };
    const before = fact.corrected ? "𠮷," : fact.unit;
    const changes = firstChanges({ ...fact, unit: before });
    log({ ...said, ...first, note: null, version: 1, changes });
    if (fact.corrected) {
      log({ ...said, kind: "correct", version: 2, changes: { unit: { from: before, to: fact.unit } }, by: key });
    }
    const at = timeOf(decisions.length);
    const textSha256 = sources.find(({ id }) => id === fact.sourceId)?.textSha256 ?? "";
    const approval = {
      status: { from: "proposed", to: "approved" },
      decidedBy: { from: null, to: key },
      decidedAt: { from: null, to: at },
      approvalHash: { from: null, to: sha256(approvalContent(fact, textSha256)) },
    };
    log({ ...said, kind: "approve", version: fact.version, changes: approval, by: key });
    return { ...fact, approvedBy: key, approvedAt: at };
  });
  const changes = from.number === 1 ? [] : changesOf(facts, seeds, from.withdrawn, sources[0]?.id, from.names);
  const count = (kind: FactChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const added = from.number === 1 ? facts.length : count("added");
  const head: ReleaseHead = {
    id: idOf(0, from.number),
    project: { id: idOf(9, 0), name: from.project },
    number: from.number,
    title: from.title,
    notes: from.notes,
    createdAt: timeOf(100_000),
    licence: from.licence,
    address: "https://kaoju.test",
    texts: from.texts,
    names: from.names,
    previous: from.number === 1 ? null : { id: idOf(0, from.number - 1), number: from.number - 1 },
    counts: {
      facts: facts.length,
      articles: articles.length,
      sources: sources.length,
      decisions: decisions.length,
      added,
      corrected: count("corrected"),
      withdrawn: count("withdrawn"),
      unchanged: facts.length - added - count("corrected"),
    },
    review: reviewOf(facts, from.rejected),
    people: [...keys].map(([reviewer, key]) => ({ key, name: from.names ? (reviewers[reviewer] ?? "") : null })),
  };
  return { head, facts, decisions, changes };
}

/** As the database logs a new fact: everything, from nothing. */
function firstChanges(fact: ReleasedFact): object {
  const all = [...factFieldNames.map((name) => [name, fact[name]] as const), ["evidence", fact.evidence] as const];
  const changes = all.map(([key, to]) => [key, { from: null, to }] as const);
  return { ...Object.fromEntries(changes), status: { from: null, to: "proposed" } };
}

function reviewOf(facts: readonly ReleasedFact[], rejected: number): RuleReview[] {
  return [...new Set(facts.map(({ rule }) => rule))].sort().map((rule) => {
    const own = facts.filter((fact) => fact.rule === rule);
    return { rule, approved: own.length, corrected: own.filter(({ corrected }) => corrected).length, rejected };
  });
}

function changesOf(
  facts: readonly ReleasedFact[],
  seeds: readonly ClaimSeed[],
  withdrawn: readonly ClaimSeed[],
  sourceId: string | undefined,
  names: boolean,
): FactChange[] {
  const changes = facts.flatMap((fact, index): FactChange[] => {
    const kind = seeds[index]?.since;
    const after = changedClaim(fact);
    if (kind === "added") return [{ kind, factId: fact.id, after }];
    if (kind !== "corrected") return [];
    const before = { ...after, indicator: `${after.indicator}|\n前`, evidence: after.evidence.slice(-1) };
    const reason = index % 2 === 0 ? null : "wrong-figure";
    return [{ kind, factId: fact.id, before, after, reason, note: noteOf(seeds[index], names) }];
  });
  const gone = withdrawn.map((claim, index): FactChange => {
    const { added: _, ...fact } = claimIn(claim, 0);
    // Its source may have left with it.
    const before = changedClaim({ ...fact, sourceId: sourceId ?? idOf(1, 999), articleId: idOf(2, 999) });
    const reason = index === 0 ? "under-review" : "unsupported";
    return { kind: "withdrawn", factId: idOf(3, 1000 + index), before, reason, note: noteOf(claim, names) };
  });
  const kinds = ["added", "corrected"] as const;
  return [...kinds.flatMap((kind) => changes.filter((change) => change.kind === kind)), ...gone];
}

/** Free words may name people. */
function noteOf(claim: ClaimSeed | undefined, names: boolean): string | null {
  return names ? (claim?.note ?? null) : null;
}

function changedClaim(fact: ChangedClaim): ChangedClaim {
  const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } = fact;
  const { placeCode, evidence, sourceId, articleId } = fact;
  return {
    ...{ place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level },
    ...{ placeCode, evidence, sourceId, articleId },
  };
}
