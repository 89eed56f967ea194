/**
 * Writes a release as a package: one zip file, streamed, the same bytes for the same release. Facts are read once, and what of them comes
 * later in the zip waits on the disk, so that no memory grows with their number but that of the titles of the articles. Asks nothing
 * but the content that it is given.
 */
import { Readable } from "node:stream";
import { changeEntry, changeListHead } from "@/lib/package/change-list";
import type { FactChange, ReleaseContent } from "@/lib/package/content";
import { descriptor } from "@/lib/package/descriptor";
import { namesOf, type RowContext } from "@/lib/package/fact-row";
import { manifestFile, originalPath, type PackageFile, packageFiles, textPath } from "@/lib/package/files";
import { changeLine, decisionLine } from "@/lib/package/json-lines";
import { manifestText } from "@/lib/package/manifest";
import { readme } from "@/lib/package/readme";
import { articleColumns, sourceColumns } from "@/lib/package/tables";
import { type Chunks, type DeflatedFile, deflated, deflatedWhole } from "./deflated";
import { factLines, type Waiting } from "./fact-files";
import { Spool } from "./spool";
import { csvOf, linesOf } from "./text-lines";
import { type FileToZip, zipOf } from "./zip";

const textLevel = 6;
/** Files that are compressed already. */
const packedLevel = 1;

/** The package as bytes. Who stops reading stops all reading behind it. */
export function writePackage(content: ReleaseContent): Readable {
  return Readable.from(zipOf(hashed(content)), { objectMode: false });
}

/** All files, and the manifest of them at the end. */
async function* hashed(content: ReleaseContent): AsyncGenerator<FileToZip> {
  const hashes = new Map<string, string>();
  for await (const file of filesOf(content)) {
    yield file;
    hashes.set(file.path, file.data.sums().sha256);
  }
  yield { path: manifestFile, data: deflatedWhole(manifestText(hashes), textLevel) };
}

async function* filesOf(content: ReleaseContent): AsyncGenerator<FileToZip> {
  const spool = new Spool();
  const files = new Map<PackageFile, DeflatedFile>();
  const waiting = { spool, files, level: levelOf };
  try {
    const context = await rowContext(content, waiting);
    const made = madeFiles(content, context, waiting);
    for (const path of packageFiles) {
      const data = made.get(path)?.() ?? files.get(path);
      if (!data) throw new Error(`Nobody has made ${path}.`);
      yield { path, data };
    }
    if (!content.head.texts) return;
    for await (const page of content.sources()) {
      for (const { id, text, bytes } of page) {
        if (text !== null) yield { path: textPath(id), data: deflatedWhole(text, textLevel) };
        if (bytes !== null) yield { path: originalPath(id), data: deflatedWhole(bytes, textLevel) };
      }
    }
  } finally {
    await spool.close();
  }
}

function levelOf(path: PackageFile): number {
  return /\.(parquet|xlsx)$/.test(path) ? packedLevel : textLevel;
}

/** What rows of facts say of their articles and sources; the tables of these are made on the way. */
async function rowContext(content: ReleaseContent, { spool, files }: Waiting): Promise<RowContext> {
  const { head } = content;
  const titles = new Map<string, ReturnType<RowContext["article"]>>();
  const articles = noted(content.articles(), ({ id, title, date }) => titles.set(id, { title, date }));
  files.set("articles.csv", await spool.keep(deflated(csvOf(articleColumns, articles), textLevel)));
  const named = new Map<string, ReturnType<RowContext["source"]>>();
  const sources = noted(content.sources(), ({ id, fileName, sha256, encoding }) =>
    named.set(id, { fileName, sha256, encoding }),
  );
  files.set("sources.csv", await spool.keep(deflated(csvOf(sourceColumns, sources), textLevel)));
  return { head, article: (id) => titles.get(id), source: (id) => named.get(id), person: namesOf(head) };
}

async function* noted<T>(pages: AsyncIterable<readonly T[]>, note: (item: T) => void): AsyncGenerator<readonly T[]> {
  for await (const page of pages) {
    page.forEach(note);
    yield page;
  }
}

/** The files that are made when their turn comes. */
function madeFiles(
  content: ReleaseContent,
  context: RowContext,
  waiting: Waiting,
): ReadonlyMap<PackageFile, () => DeflatedFile> {
  const { head } = content;
  return new Map<PackageFile, () => DeflatedFile>([
    ["datapackage.json", () => deflatedWhole(descriptor(head), textLevel)],
    ["README.md", () => deflatedWhole(readme(head), textLevel)],
    ["CHANGES.md", () => deflated(changeList(content), textLevel)],
    ["changes.jsonl", () => deflated(linesOf(content.changes(), changeLine), textLevel)],
    ["facts.jsonl", () => deflated(factLines(content, context, waiting), textLevel)],
    ["decisions.jsonl", () => deflated(decisionLines(content), textLevel)],
  ]);
}

function decisionLines({ decisions, decisionLines: lines }: ReleaseContent): Chunks {
  return lines ? linesOf(lines(), (line) => line) : linesOf(decisions(), decisionLine);
}

async function* changeList({ head, changes }: ReleaseContent): AsyncGenerator<string> {
  yield changeListHead(head);
  let before: FactChange["kind"] | null = null;
  for await (const page of changes()) {
    for (const change of page) {
      yield changeEntry(head, change, before);
      before = change.kind;
    }
  }
}
