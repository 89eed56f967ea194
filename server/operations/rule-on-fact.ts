/**
 * From what a reviewer asks for to what may be decided: approval only of words that stand and fields that hold, links only
 * to words of the article, corrections only to what the codebook allows. Reads the text; writes nothing.
 */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Finding } from "@/lib/checks/finding";
import { blockingFindings } from "@/lib/checks/run-checks";
import { type EvidenceSpan, factFieldNames } from "@/lib/fact/fact";
import { approvalContent } from "@/lib/review/approval";
import type { FactDecision } from "@/lib/review/decision";
import { quoteEvidence } from "@/lib/review/evidence";
import type { FactState } from "@/lib/review/fact-state";
import { correctionProblems } from "@/lib/review/field-rules";
import { plainFields } from "@/lib/review/plain-fields";
import type { Ruling } from "@/lib/review/transitions";
import { contains } from "@/lib/text/span";
import type { Queries } from "../db";
import { fieldsOf, type ListedFact, stateOf } from "../repositories/fact-rows";
import type { LockedArticle } from "../repositories/review-scene";
import { sha256, sourceText } from "../repositories/source-text";

type Linked = Extract<FactDecision, { kind: "link" }>["evidence"];

/** What a ruling needs to know of the article. */
export type RuledArticle = Pick<LockedArticle, "start" | "end" | "sourceId" | "textSha256">;

/** The ruling that lib/review applies, or why there can be none. */
export async function ruleOnFact(
  db: Queries,
  article: RuledArticle,
  fact: ListedFact,
  decision: FactDecision,
): Promise<Outcome<Ruling>> {
  switch (decision.kind) {
    case "approve":
      return approval(db, article, fact);
    case "reject":
      return ok({ kind: "reject", reason: decision.reason, note: decision.note || null });
    case "reopen":
      return ok({ kind: "reopen" });
    case "correct": {
      const changes = plainFields(decision.changes);
      const changed = factFieldNames.filter((name) => changes[name] !== undefined);
      const problems = correctionProblems({ ...fieldsOf(fact), ...changes }, changed);
      return problems.length > 0 ? refuse("invalid-fields", { fields: problems }) : ok({ kind: "correct", changes });
    }
    case "link": {
      const evidence = await linkedWords(db, article, decision.evidence);
      return evidence.ok ? ok({ kind: "link", evidence: evidence.value }) : evidence;
    }
  }
}

/** What an approval of this state is known by. */
export function hashOfState(state: FactState, article: Pick<RuledArticle, "textSha256">): string {
  return sha256(approvalContent(state, article.textSha256));
}

async function approval(db: Queries, article: RuledArticle, fact: ListedFact): Promise<Outcome<Ruling>> {
  const text = await sourceText(db, article.sourceId, article.textSha256);
  if (text === null) return refuse("evidence-mismatch", { source: "changed" });
  const words = { start: article.start, text: text.slice(article.start, article.end) };
  const findings = blockingFindings(fact, words);
  return refusalOf(findings) ?? ok({ kind: "approve", approvalHash: hashOfState(stateOf(fact), article) });
}

function refusalOf(findings: readonly Finding[]) {
  const has = (...codes: Finding["code"][]) => findings.some(({ code }) => codes.includes(code));
  if (has("evidence-mismatch", "evidence-missing")) return refuse("evidence-mismatch", { findings });
  if (has("evidence-ambiguous")) return refuse("evidence-ambiguous", { findings });
  const fields = findings.map(({ field, details }) => ({ field, code: details?.problem }));
  return fields.length > 0 ? refuse("invalid-fields", { fields }) : null;
}

/**
 * The chosen spans with their words. `invalid-input` with the index of each span that is empty, leaves the article or
 * cuts a character of two UTF-16 units in half: its words could not be stored.
 */
export async function linkedWords(
  db: Queries,
  article: RuledArticle,
  chosen: Linked,
): Promise<Outcome<readonly EvidenceSpan[]>> {
  const text = await sourceText(db, article.sourceId, article.textSha256);
  if (text === null) return refuse("evidence-mismatch", { source: "changed" });
  const wrong = [...chosen.keys()].filter((index) => {
    const span = chosen[index];
    return !span || span.start >= span.end || !contains(article, span) || /\p{Surrogate}/u.test(quote(text, span));
  });
  return wrong.length > 0 ? refuse("invalid-input", { spans: wrong }) : ok(quoteEvidence(text, chosen));
}

function quote(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}
