/**
 * What lib/checks finds about a fact by itself is kept with the row, so that the table of all facts can be filtered by it.
 * It is found anew where content changes: fields, links, or the article around them. Approving and rejecting change none.
 */
import { checksVersion } from "@/lib/checks/checks-version";
import { ownFindings } from "@/lib/checks/own-findings";
import { factFieldNames } from "@/lib/fact/fact";
import { sameValue } from "@/lib/review/changes";
import type { FactState } from "@/lib/review/fact-state";
import type { Span } from "@/lib/text/span";
import type { Queries, Tx } from "../db";
import { checkedFacts, setChecksVersion, writeFindings } from "../repositories/fact-findings";
import { type ListedFact, stateOf } from "../repositories/fact-rows";
import { sourceText } from "../repositories/source-text";

/** What the findings of a fact need to know of its article. */
interface Ground extends Span {
  readonly sourceId: string;
  readonly textSha256: string;
}

/** The codes after a decision, or null where it leaves the content as it was: then what is kept still holds. */
export async function findingsAfter(
  db: Queries,
  article: Ground,
  before: ListedFact,
  after: FactState,
): Promise<string[] | null> {
  const was = stateOf(before);
  const same = factFieldNames.every((name) => was[name] === after[name]) && sameValue(was.evidence, after.evidence);
  if (same) return null;
  const text = await sourceText(db, article.sourceId, article.textSha256);
  if (text === null) return null;
  return ownFindings(
    { ...after, id: before.id },
    { start: article.start, text: text.slice(article.start, article.end) },
  );
}

/** Finds anew for all facts of an article whose span, or whose facts, are others now. `text` is the whole source's. */
export async function renewFindings(tx: Tx, articleId: string, text: string, { start, end }: Span): Promise<void> {
  const words = { start, text: text.slice(start, end) };
  const facts = await checkedFacts(tx, articleId);
  const found = facts.map((fact) => ({ id: fact.id, was: fact.findings, findings: ownFindings(fact, words) }));
  await writeFindings(
    tx,
    found.filter(({ was, findings }) => !sameValue(was, findings)),
  );
  await setChecksVersion(tx, articleId, checksVersion);
}
