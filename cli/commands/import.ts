/** `kaoju import PATH… --project NAME`: the same import as on the screens, for many files and whole folders, and for packages. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import type { Target } from "@/server/operations/find-target";
import { withDatabase } from "../database";
import { type GivenPath, givenFiles } from "../files";
import { endWith, remark } from "../print";
import { type Progress, showProgress } from "../progress";
import { target } from "../target";
import { problemWords, words } from "../words";

interface ImportOptions {
  readonly project: string;
  readonly as?: string;
  readonly create?: boolean;
}

export function registerImport(program: Command): void {
  const t = words();
  program
    .command("import")
    .description(t("import.about"))
    .argument("<path...>", t("import.paths"))
    .requiredOption("--project <name>", t("import.project"))
    .option("--create", t("import.create"))
    .option("--as <login>", t("import.as"))
    .action((paths: string[], options: ImportOptions) => withDatabase(() => importAll(paths, options)));
}

/** A refused file does not keep the others out; the command ends with 1 if there was one. */
async function importAll(paths: readonly string[], options: ImportOptions): Promise<void> {
  const found = await target(options);
  if (!found) return;
  const t = words();
  const files = givenFiles(paths);
  const progress = showProgress(
    files.map(({ path }) => path),
    t("import.waiting"),
  );
  let imported = 0;
  for (const [index, file] of files.entries()) {
    const why = await importOne(found, file, progress, index);
    if (why === undefined) imported += 1;
    else progress.refused(index, why);
  }
  progress.end();
  const refused = files.length - imported;
  remark(t("import.summary", { imported, refused }));
  if (refused > 0) endWith(1);
}

/** Undefined once the file is in, else why it is not. */
async function importOne(
  { actor, projectId }: Target,
  { path, problem }: GivenPath,
  progress: Progress,
  index: number,
): Promise<string | undefined> {
  const t = words();
  if (problem) return t(`import.${problem}`);
  if (path.toLowerCase().endsWith(".zip")) return importPackageAt(actor, projectId, path, progress, index);
  progress.at(index, "reading", t("import.reading"));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return t("import.unreadable", { reason: error instanceof Error ? error.message : String(error) });
  }
  progress.at(index, "extracting", t("import.extracting"));
  const { importSource } = await import("@/server/operations/import-source");
  const outcome = await importSource(actor, projectId, { fileName: basename(path), bytes });
  if (!outcome.ok) return problemWords()(outcome.problem.code);
  const { articles } = outcome.value;
  const facts = articles.reduce((sum, article) => sum + article.progress.facts, 0);
  progress.at(index, "done", t("import.done", { articles: articles.length, facts }));
  return undefined;
}

/** A package is read from where it lies: it may be larger than the memory. */
async function importPackageAt(
  actor: Target["actor"],
  projectId: string,
  path: string,
  progress: Progress,
  index: number,
): Promise<string | undefined> {
  const t = words();
  progress.at(index, "reading", t("import.verifying"));
  const { importPackage } = await import("@/server/operations/import-package");
  const outcome = await importPackage(actor, projectId, path);
  if (!outcome.ok) {
    const why = problemWords()(outcome.problem.code);
    return outcome.problem.code === "package-broken" ? `${why} ${t("import.verifyIt", { path })}` : why;
  }
  const { articles, facts } = outcome.value;
  progress.at(index, "done", t("import.done", { articles, facts }));
  return undefined;
}
