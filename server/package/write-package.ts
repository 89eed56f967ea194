/**
 * Writes a release as a package: one zip file, streamed, the same bytes for the same release. It goes over the facts once for
 * each file that lists them, so that nothing grows with their number but the titles of the articles. Asks nothing but the
 * content that it is given.
 */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { releaseColumns } from "@/lib/export/columns";
import { csvHead, csvLine } from "@/lib/export/csv";
import { annotationOf, annotationsEnd, annotationsNext, annotationsStart } from "@/lib/package/annotations";
import { changeEntry, changeListHead } from "@/lib/package/change-list";
import { type CodePoints, codePointsOf } from "@/lib/package/code-points";
import type { FactChange, ReleaseContent, ReleasedSource } from "@/lib/package/content";
import { descriptor } from "@/lib/package/descriptor";
import { factRow, namesOf, type RowContext } from "@/lib/package/fact-row";
import {
  formatVersion,
  manifestFile,
  originalPath,
  type PackageFile,
  packageFiles,
  textPath,
} from "@/lib/package/files";
import { changeLine, decisionLine, factLine } from "@/lib/package/json-lines";
import { manifestText } from "@/lib/package/manifest";
import { readme } from "@/lib/package/readme";
import { aboutSheet } from "@/lib/package/sheet-notes";
import { articleColumns, observationColumns, observationsOf, sourceColumns } from "@/lib/package/tables";
import { parquetOf } from "./parquet";
import { xlsxOf } from "./xlsx";
import { type FileToZip, zipOf } from "./zip";

const textLevel = 6;
/** Files that are compressed already. */
const packedLevel = 1;

type Chunks = AsyncIterable<string | Uint8Array>;

/** The package as bytes. Who stops reading stops all reading behind it. */
export function writePackage(content: ReleaseContent): Readable {
  return Readable.from(zipOf(filesOf(content)), { objectMode: false });
}

async function* filesOf(content: ReleaseContent): AsyncGenerator<FileToZip> {
  const hashes = new Map<string, string>();
  const hashed = (path: string, chunks: Chunks, level = textLevel): FileToZip => ({
    path,
    content: hashing(chunks, (hash) => hashes.set(path, hash)),
    level,
  });
  const context = await rowContext(content);
  const written = contents(content, context);
  for (const path of packageFiles) {
    yield hashed(path, written[path](), /\.(parquet|xlsx)$/.test(path) ? packedLevel : textLevel);
  }
  if (content.head.texts) {
    for await (const page of content.sources()) {
      for (const { id, text, bytes } of page) {
        if (text !== null) yield hashed(textPath(id), chunk(text));
        if (bytes !== null) yield hashed(originalPath(id), chunk(bytes));
      }
    }
  }
  yield { path: manifestFile, content: [Buffer.from(manifestText(hashes))], level: textLevel };
}

async function* hashing(chunks: Chunks, ended: (hash: string) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    hash.update(bytes);
    yield bytes;
  }
  ended(hash.digest("hex"));
}

async function* chunk(content: string | Uint8Array): Chunks {
  yield content;
}

async function rowContext({ head, articles, sources }: ReleaseContent): Promise<RowContext> {
  const titles = new Map<string, ReturnType<RowContext["article"]>>();
  for await (const page of articles()) for (const { id, title, date } of page) titles.set(id, { title, date });
  const files = new Map<string, ReturnType<RowContext["source"]>>();
  for await (const page of sources()) {
    for (const { id, fileName, sha256, encoding } of page) files.set(id, { fileName, sha256, encoding });
  }
  return { head, article: (id) => titles.get(id), source: (id) => files.get(id), person: namesOf(head) };
}

/** What each file holds. */
function contents(content: ReleaseContent, context: RowContext): Record<PackageFile, () => Chunks> {
  const { head } = content;
  const rows = () => mapped(content.facts(), (page) => page.map((fact) => factRow(context, fact)));
  const lines = <T>(pages: AsyncIterable<readonly T[]>, line: (item: T) => string, start = "") =>
    texts(pages, line, start);
  return {
    "datapackage.json": () => chunk(descriptor(head)),
    "README.md": () => chunk(readme(head)),
    "CHANGES.md": () => changeList(content),
    "changes.jsonl": () => lines(content.changes(), changeLine),
    "facts.jsonl": () => lines(content.facts(), (fact) => factLine(head, fact)),
    "facts.csv": () => lines(rows(), (row) => csvLine(releaseColumns, row), csvHead(releaseColumns)),
    "observations.csv": () =>
      lines(
        content.facts(),
        (fact) =>
          observationsOf(fact)
            .map((row) => csvLine(observationColumns, row))
            .join(""),
        csvHead(observationColumns),
      ),
    "articles.csv": () => lines(content.articles(), (row) => csvLine(articleColumns, row), csvHead(articleColumns)),
    "sources.csv": () => lines(content.sources(), (row) => csvLine(sourceColumns, row), csvHead(sourceColumns)),
    "decisions.jsonl": () => lines(content.decisions(), decisionLine),
    "evidence.jsonld": () => annotations(content),
    "facts.parquet": () =>
      parquetOf(releaseColumns, rows(), { "kaoju.release": head.id, "kaoju.format": String(formatVersion) }),
    "facts.xlsx": () => xlsxOf({ name: "facts", columns: releaseColumns, pages: rows(), about: aboutSheet(head) }),
  };
}

async function* texts<T>(
  pages: AsyncIterable<readonly T[]>,
  line: (item: T) => string,
  start: string,
): AsyncGenerator<string> {
  if (start !== "") yield start;
  for await (const page of pages) yield page.map(line).join("");
}

async function* mapped<From, To>(pages: AsyncIterable<From>, map: (page: From) => To): AsyncGenerator<To> {
  for await (const page of pages) yield map(page);
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

async function* annotations({ head, facts, sources }: ReleaseContent): AsyncGenerator<string> {
  const texts = head.texts ? new TextsInOrder(sources()) : null;
  const start = annotationsStart(head);
  let before = start;
  try {
    for await (const page of facts()) {
      let text = "";
      for (const fact of page) {
        text += before + annotationOf(fact, texts && (await texts.of(fact.sourceId)));
        before = annotationsNext;
      }
      yield text;
    }
  } finally {
    await texts?.close();
  }
  yield before === start ? start + annotationsEnd : `\n${annotationsEnd}`;
}

/** Texts of the sources, one at a time: facts come in the order of their sources. */
class TextsInOrder {
  readonly #pages: AsyncIterator<readonly ReleasedSource[]>;
  #page: readonly ReleasedSource[] = [];
  #known: { readonly id: string; readonly text: CodePoints } | null = null;

  constructor(pages: AsyncIterable<readonly ReleasedSource[]>) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /** Throws if the release holds no such text, or facts that are out of order. */
  async of(id: string): Promise<CodePoints> {
    if (this.#known?.id === id) return this.#known.text;
    for (;;) {
      const source = this.#page.find((it) => it.id === id);
      if (source?.text != null) {
        this.#known = { id, text: codePointsOf(source.text) };
        return this.#known.text;
      }
      const { done, value } = await this.#pages.next();
      if (done) throw new Error(`The release has no text of source ${id}, or its facts are out of order.`);
      this.#page = value;
    }
  }

  async close(): Promise<void> {
    await this.#pages.return?.();
  }
}
