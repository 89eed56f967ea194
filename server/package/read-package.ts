/**
 * A package as the release that it was written from: what writing took apart, put together again, page by page. For packages that
 * were verified; what is not as it should be ends in BrokenPackage. Whoever opened it closes it.
 */
import type {
  FactChange,
  ReleaseContent,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
  ReleaseHead,
} from "@/lib/package/content";
import { factChangeForm, factLineForm, releasedDecisionForm } from "@/lib/package/content-schema";
import { originalPath, textPath } from "@/lib/package/files";
import { FindingLog } from "@/lib/package/verify/report";
import { BrokenPackage } from "./broken";
import { readJson } from "./json-rows";
import { type PackageLimits, packageLimits } from "./limits";
import { lineBatches } from "./line-batches";
import { type GivenZip, openZip } from "./open-zip";
import { PackageFiles } from "./package-files";
import { articleRows, sourceRows } from "./package-tables";
import { readHead } from "./read-head";
import { wholeBytes, wholeText } from "./whole-entry";

export interface OpenPackage {
  readonly content: ReleaseContent;
  close(): void;
}

/** Throws BrokenPackage for what is no package; the lists do when they are read. */
export async function readPackage(given: GivenZip, limits: PackageLimits = packageLimits): Promise<OpenPackage> {
  const zip = await openZip(given, limits);
  try {
    const files = new PackageFiles(zip, limits, new FindingLog(1));
    const head = await readHead(files);
    if (!head) throw broken(files);
    return { content: contentOf(files, head), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** The lists throw BrokenPackage at the first thing that is not as it should be. */
export function contentOf(files: PackageFiles, head: ReleaseHead): ReleaseContent {
  return {
    head,
    sources: () => sources(files),
    articles: () => articles(files),
    facts: () => lines<FactLine, ReleasedFact>(files, "facts.jsonl", factLineForm, ({ link: _, ...fact }) => fact),
    decisions: () => lines<ReleasedDecision>(files, "decisions.jsonl", releasedDecisionForm, (decision) => decision),
    changes: () => lines<FactChange>(files, "changes.jsonl", factChangeForm, (change) => change),
  };
}

type FactLine = ReleasedFact & { readonly link: string };

/** What was found wrong first. */
function broken({ log }: PackageFiles): BrokenPackage {
  const [finding] = log.report().findings;
  return new BrokenPackage(finding?.code ?? "zip-unreadable", finding);
}

function checked<T>(files: PackageFiles, page: readonly T[]): readonly T[] {
  if (!files.log.report().holds) throw broken(files);
  return page;
}

async function* articles(files: PackageFiles) {
  for await (const page of articleRows(files))
    yield checked(
      files,
      page.map(({ row }) => row),
    );
}

async function* sources(files: PackageFiles): AsyncGenerator<readonly ReleasedSource[]> {
  const read = async <T>(
    path: string,
    how: (stream: NonNullable<ReturnType<PackageFiles["stream"]>>) => Promise<T>,
  ) => {
    const stream = files.stream(path);
    if (!stream) throw new BrokenPackage("text-missing", { file: path });
    return how(stream);
  };
  for await (const page of sourceRows(files)) {
    // One at a time: each may be as large as an import takes.
    for (const { row } of checked(files, page)) {
      const { text, original, ...rest } = row;
      const limit = files.limits.textBytes;
      yield [
        {
          ...rest,
          text: text === null ? null : await read(textPath(row.id), (stream) => wholeText(stream, limit)),
          bytes: original === null ? null : await read(originalPath(row.id), (stream) => wholeBytes(stream, limit)),
        },
      ];
    }
  }
}

async function* lines<Line, Item = Line>(
  files: PackageFiles,
  path: string,
  form: Parameters<typeof readJson<Line>>[1],
  itemOf: (line: Line) => Item,
): AsyncGenerator<readonly Item[]> {
  const stream = files.stream(path);
  if (!stream) throw new BrokenPackage("file-missing", { file: path });
  for await (const batch of lineBatches(stream, files.limits.lineBytes)) {
    const items: Item[] = [];
    for (const [index, text] of batch.lines.entries()) {
      const line = readJson(text, form, { file: path, line: batch.first + index }, files.log);
      if (line) items.push(itemOf(line));
    }
    yield checked(files, items);
  }
}
