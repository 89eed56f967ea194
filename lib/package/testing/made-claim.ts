/** A claim of a made release: the sentence, and the fact that says the same with its words at their offsets. Not for the app. */
import { type Bound, type EvidenceRole, type EvidenceSpan, evidenceRoles, type FieldSources } from "@/lib/fact/fact";
import type { ReleasedFact } from "../content";
import type { ClaimSeed } from "./seed";

type Claim = Omit<ReleasedFact, "id" | "sourceId" | "articleId" | keyof ReturnType<typeof judgement>>;

/** What was made of it. */
export function judgement({ rule, confidence, corrected, reviewer }: ClaimSeed) {
  const byPerson = rule === "person";
  return {
    origin: byPerson ? ("person" as const) : ("engine" as const),
    rule,
    // The database's floats; -0 would not survive JSON, nor does it occur.
    confidence: byPerson ? null : Math.abs(confidence),
    corrected,
    version: corrected ? 3 : 2,
    approvedBy: `reviewer ${reviewer}`,
    approvedAt: "",
  };
}

/** The claim as a sentence that begins at `at`, and the fact that says the same. */
export function claimIn(claim: ClaimSeed, at: number): Claim & { readonly added: string } {
  const { place, placeCode, indicator, period, unit, basis, level } = claim;
  const evidence: EvidenceSpan[] = [];
  let added = claim.before;
  let piece = added.length;
  const mark = (role: EvidenceRole, from: number) => {
    const quote = added.slice(from);
    evidence.push({ role, start: at + from, end: at + added.length, quote });
    return { start: at + from, end: at + added.length };
  };
  const say = (role: EvidenceRole, quote: string) => {
    const from = added.length;
    added += quote;
    return mark(role, from);
  };
  const periodSpan = period === null ? null : say("period", "二〇二一年");
  added += "，";
  const placeSpan = say("place", place);
  added += indicator;
  const statesLevel = claim.states !== "change";
  if (statesLevel) {
    const [figure] = claim.figure;
    if (claim.cut !== null && /^[0-9]{2}/.test(figure)) {
      say("value", figure.slice(0, 1));
      mark("evidence", piece);
      added += claim.cut;
      piece = added.length;
      say("value", figure.slice(1) + unit);
    } else say("value", figure + unit);
  }
  const changes = claim.states === "change" || claim.states === "both";
  const [changeWords, size] = claim.change;
  const change = claim.falls && size !== "0" ? `-${size}` : size;
  if (changes) {
    added += claim.falls ? "，同比下降" : "，同比增长";
    say("change", `${changeWords}%`);
  }
  const prior = claim.states === "from" ? claim.prior[1] : null;
  if (prior !== null) {
    added += "，原为";
    say("prior", claim.prior[0] + unit);
  }
  added += "。";
  mark("evidence", piece);
  const bound: Bound | null = statesLevel ? claim.bound : null;
  const figureSpan = evidence.find(({ role }) => role === (statesLevel ? "value" : "change"));
  return {
    added,
    place,
    indicator,
    period,
    value: statesLevel ? (claim.differs ? "77" : claim.figure[1]) : null,
    unit: statesLevel ? unit : null,
    bound,
    change: changes ? change : null,
    changeUnit: changes ? "%" : null,
    basis: changes ? basis : null,
    prior,
    priorPeriod: prior !== null && period !== null ? "2019" : null,
    level,
    position: figureSpan?.start ?? at,
    placeCode,
    evidence: evidenceRoles.flatMap((role) => evidence.filter((span) => span.role === role)),
    fieldSources: sourcesOf(claim, placeSpan, periodSpan),
    findings: statesLevel && claim.differs ? ["figure-differs"] : [],
  };
}

function sourcesOf(
  { sourced }: ClaimSeed,
  place: { start: number; end: number },
  period: { start: number; end: number } | null,
): FieldSources {
  if (!sourced) return {};
  return { place: { how: "stated", span: place }, period: { how: "inherited", span: period } };
}
