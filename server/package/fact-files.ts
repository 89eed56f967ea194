/**
 * The files that list facts, all made in one reading of them: facts.jsonl goes on as it is made, for it comes first in the package, and
 * the others wait on the disk for their turn. Nothing grows with the number of facts but what is on the disk.
 */
import { releaseColumns } from "@/lib/export/columns";
import type { ExportRow } from "@/lib/export/row";
import { annotationOf, annotationsEnd, annotationsNext, annotationsStart } from "@/lib/package/annotations";
import type { ReleaseContent, ReleasedFact } from "@/lib/package/content";
import { factRow, type RowContext } from "@/lib/package/fact-row";
import { formatVersion, type PackageFile } from "@/lib/package/files";
import { factLine } from "@/lib/package/json-lines";
import { aboutSheet } from "@/lib/package/sheet-notes";
import { observationColumns, observationsOf } from "@/lib/package/tables";
import { type Chunks, type DeflatedFile, deflated } from "./deflated";
import { FanOut } from "./fan-out";
import { parquetOf } from "./parquet";
import type { Spool } from "./spool";
import { csvOf, linesOf } from "./text-lines";
import { TextsInOrder } from "./texts-in-order";
import { xlsxOf } from "./xlsx";

/** Some facts, each with its row in the tables. */
interface Page {
  readonly facts: readonly ReleasedFact[];
  readonly rows: readonly ExportRow[];
}
type Pages = AsyncIterable<Page>;

/** Where the files go that wait. */
export interface Waiting {
  readonly spool: Spool;
  readonly files: Map<PackageFile, DeflatedFile>;
  readonly level: (path: PackageFile) => number;
}

/** facts.jsonl. When all of it is read, the others are among the files that wait; who stops reading stops them too. */
export async function* factLines(
  content: ReleaseContent,
  context: RowContext,
  { spool, files, level }: Waiting,
): AsyncGenerator<readonly string[]> {
  const others = otherFiles(content);
  const together = new FanOut(pagesOf(content, context), others.size + 1);
  const kept = Promise.all(
    [...others].map(async ([path, make]) => {
      files.set(path, await spool.keep(deflated(make(together.reader()), level(path))));
    }),
  );
  // What goes wrong in stopping is said by the one below.
  kept.catch((error: unknown) => together.stop(error).catch(() => undefined));
  try {
    yield* linesOf(factsOf(together.reader()), (fact) => factLine(content.head, fact, content.frozenText?.(fact)));
    await kept;
  } finally {
    await together.stop(new Error("The package was broken off."));
    await kept.catch(() => undefined);
  }
}

async function* pagesOf({ facts }: ReleaseContent, context: RowContext): AsyncGenerator<Page> {
  for await (const page of facts()) yield { facts: page, rows: page.map((fact) => factRow(context, fact)) };
}

function otherFiles(content: ReleaseContent): ReadonlyMap<PackageFile, (pages: Pages) => Chunks> {
  const { head } = content;
  const about = { "kaoju.release": head.id, "kaoju.format": String(formatVersion) };
  return new Map<PackageFile, (pages: Pages) => Chunks>([
    ["facts.csv", (pages) => csvOf(releaseColumns, rowsOf(pages))],
    ["observations.csv", (pages) => csvOf(observationColumns, observations(pages))],
    ["evidence.jsonld", (pages) => annotations(content, factsOf(pages))],
    ["facts.parquet", (pages) => parquetOf(releaseColumns, rowsOf(pages), about)],
    [
      "facts.xlsx",
      (pages) => xlsxOf({ name: "facts", columns: releaseColumns, pages: rowsOf(pages), about: aboutSheet(head) }),
    ],
  ]);
}

async function* factsOf(pages: Pages): AsyncGenerator<readonly ReleasedFact[]> {
  for await (const { facts } of pages) yield facts;
}

async function* rowsOf(pages: Pages): AsyncGenerator<readonly ExportRow[]> {
  for await (const { rows } of pages) yield rows;
}

async function* observations(pages: Pages) {
  for await (const { facts } of pages) yield facts.flatMap(observationsOf);
}

async function* annotations(
  { head, sources }: ReleaseContent,
  pages: AsyncIterable<readonly ReleasedFact[]>,
): AsyncGenerator<readonly string[]> {
  const texts = head.texts ? new TextsInOrder(sources()) : null;
  const start = annotationsStart(head);
  let before = start;
  try {
    for await (const page of pages) {
      const lines: string[] = [];
      for (const fact of page) {
        const text = texts && (texts.ready(fact.sourceId) ?? (await texts.of(fact.sourceId)));
        lines.push(before, annotationOf(fact, text));
        before = annotationsNext;
      }
      yield lines;
    }
  } finally {
    await texts?.close();
  }
  yield [before === start ? start + annotationsEnd : `\n${annotationsEnd}`];
}
