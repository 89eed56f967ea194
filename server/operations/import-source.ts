/** Brings one file into a project: source, articles, facts, evidence and ledger, all in one transaction or not at all. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { ImportView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { extract } from "@/lib/extract/extract";
import { cutArticles } from "@/lib/text/articles";
import { getDb, transaction } from "../db";
import { announce } from "../live/announce";
import { insertDeed } from "../repositories/deeds";
import { insertExtraction } from "../repositories/facts";
import { articleRows } from "../repositories/projects";
import { findSameText, insertArticle, insertSource } from "../repositories/sources";
import { allow } from "./access";
import { toSummary } from "./get-project";
import { checkGivenCuts, type GivenCut } from "./given-cuts";
import { type GivenFile, readSource } from "./read-source";

export interface ImportRequest extends GivenFile {
  /** Where a person has cut the text; else the cutter does. */
  readonly articles?: readonly GivenCut[] | undefined;
}

/**
 * Refused as readSource says, and with `file-duplicate` (`existing`: the first copy's name) or `bad-cuts`; each with
 * `fileName`.
 */
export async function importSource(
  actor: Actor,
  projectId: string,
  request: ImportRequest,
): Promise<Outcome<ImportView>> {
  const allowed = await allow(getDb(), actor, projectId, "source.import");
  if (!allowed.ok) return allowed;
  const read = await readSource(request);
  if (!read.ok) return read;
  const { text, fileName, textSha256 } = read.value;
  const cuts = request.articles ? checkGivenCuts(text, request.articles) : ok(cutArticles(text));
  if (!cuts.ok) return refuse(cuts.problem.code, { fileName, ...cuts.problem.details });
  // Reading takes longer than storing; the transaction need not wait for it.
  const articles = cuts.value.map((cut) => ({ cut, extraction: extract(text, cut) }));
  return transaction(async (tx) => {
    const source = await insertSource(tx, projectId, read.value);
    if (!source) {
      const first = await findSameText(tx, projectId, textSha256);
      return refuse("file-duplicate", { fileName, existing: first?.fileName ?? fileName });
    }
    for (const [ordinal, { cut, extraction }] of articles.entries()) {
      const article = await insertArticle(tx, { projectId, id: source.id, text }, ordinal, cut);
      await insertExtraction(tx, article.id, text, extraction);
    }
    const facts = articles.reduce((sum, { extraction }) => sum + extraction.facts.length, 0);
    const details = { articles: articles.length, facts };
    await insertDeed(tx, { projectId, userId: actor.userId }, { kind: "import", sourceId: source.id, details });
    await announce(tx, { kind: "import", project: projectId, article: null });
    const rows = await articleRows(tx, projectId, source.id);
    return ok({ sourceId: source.id, fileName, articles: rows.map(toSummary) });
  });
}
