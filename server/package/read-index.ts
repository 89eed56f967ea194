/** sources.csv and articles.csv of a package as a whole: by their ids, and whether they fit each other. */
import type { ReleasedArticle, ReleaseHead } from "@/lib/package/content";
import type { SourceRow } from "@/lib/package/content-schema";
import { originalPath, textPath } from "@/lib/package/files";
import type { FindingPlace } from "@/lib/package/verify/finding";
import { BrokenPackage } from "./broken";
import type { PackageFiles } from "./package-files";
import { articleRows, sourceRows } from "./package-tables";

/** The rows of sources.csv and articles.csv by their ids, in the order of the ids. */
export interface PackageIndex {
  readonly head: ReleaseHead;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly articles: ReadonlyMap<string, ReleasedArticle>;
}

interface IndexedRows<T> {
  readonly byId: Map<string, T>;
  last: string;
}

export async function readIndex(files: PackageFiles, head: ReleaseHead): Promise<PackageIndex> {
  const sources: IndexedRows<SourceRow> = { byId: new Map(), last: "" };
  const articles: IndexedRows<ReleasedArticle> = { byId: new Map(), last: "" };
  await files.guarded(async () => {
    for await (const rows of sourceRows(files)) {
      for (const { row, line } of rows) {
        checkSource(files, head, row, { file: "sources.csv", line, id: row.id });
        enter(files, sources, row, { file: "sources.csv", line, id: row.id });
      }
    }
  });
  await files.guarded(async () => {
    for await (const rows of articleRows(files)) {
      for (const { row, line } of rows) {
        const at = { file: "articles.csv", line, id: row.id };
        if (!sources.byId.has(row.sourceId))
          files.log.add("source-unknown", { ...at, column: "source", found: row.sourceId });
        enter(files, articles, row, at);
      }
    }
  });
  checkSpans(files, articles.byId);
  return { head, sources: sources.byId, articles: articles.byId };
}

/** Adds the row; ids go up from row to row. */
function enter<T extends { readonly id: string }>(
  { log, limits }: PackageFiles,
  rows: IndexedRows<T>,
  row: T,
  at: FindingPlace,
): void {
  if (rows.byId.size >= limits.indexRows) {
    throw new BrokenPackage("too-large", { ...at, expected: `≤ ${limits.indexRows}` });
  }
  log.looked("references", 1);
  if (rows.byId.has(row.id)) log.add("id-repeated", at);
  else if (row.id < rows.last) log.add("order-wrong", at);
  rows.last = row.id;
  rows.byId.set(row.id, row);
}

/** Texts travel along for all sources or for none, under names that follow from their ids. */
function checkSource({ log }: PackageFiles, { texts }: ReleaseHead, row: SourceRow, at: FindingPlace): void {
  const text = texts ? textPath(row.id) : null;
  if (row.text !== text)
    log.add(texts ? "text-missing" : "text-unexpected", { ...at, column: "text", found: row.text ?? "" });
  const mayHave = texts && row.original === originalPath(row.id);
  if (row.original !== null && !mayHave) log.add("text-unexpected", { ...at, column: "original", found: row.original });
}

/** Articles of one source go up and share no words. */
function checkSpans({ log }: PackageFiles, articles: ReadonlyMap<string, ReleasedArticle>): void {
  const sorted = [...articles.values()].sort((a, b) =>
    a.sourceId < b.sourceId ? -1 : a.sourceId > b.sourceId ? 1 : a.ordinal - b.ordinal,
  );
  let before: ReleasedArticle | null = null;
  for (const article of sorted) {
    const { id, start, end, ordinal } = article;
    const place = { file: "articles.csv", id, found: `${ordinal}: ${start}..${end}` };
    const isNext = before !== null && before.sourceId === article.sourceId;
    if (start >= end) log.add("article-span", place);
    else if (before && isNext && (before.end > start || before.ordinal === ordinal)) {
      log.add("article-span", { ...place, expected: `≥ ${before.end}` });
    }
    before = article;
  }
}
