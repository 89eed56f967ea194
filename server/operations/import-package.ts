/**
 * Brings a package into a project, all in one transaction or not at all: who may, and which packages are let in. What is written
 * is the business of import-record.ts.
 */
import type { PackageImportView, PackagePreview } from "@/lib/api/packages";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import type { ReleaseContent, ReleaseHead } from "@/lib/package/content";
import { getDb, longTransaction, type Tx } from "../db";
import { announce } from "../live/announce";
import type { GivenZip } from "../package/open-zip";
import { readPackage } from "../package/read-package";
import { verifyPackage } from "../package/verify-package";
import { insertDeed } from "../repositories/deeds";
import { knownTexts } from "../repositories/package-rows";
import { allow } from "./access";
import { importRecord } from "./import-record";

/** Findings that a person is shown. */
const shown = 20;

/** What is in the package, and whether it can be imported: nothing is written. Refused with `not-found` or `not-allowed`. */
export async function previewPackage(
  actor: Actor,
  projectId: string,
  given: GivenZip,
): Promise<Outcome<PackagePreview>> {
  const allowed = await allow(getDb(), actor, projectId, "source.import");
  if (!allowed.ok) return allowed;
  const { head, holds, counts, findings } = await verifyPackage(given, { keep: shown });
  const known = holds && head?.texts ? await knownSources(projectId, given) : [];
  return ok({ head, holds, counts, findings: findings.slice(0, shown), known });
}

async function knownSources(projectId: string, given: GivenZip): Promise<readonly string[]> {
  const opened = await readPackage(given);
  try {
    return await knownTexts(getDb(), projectId, await textHashes(opened.content));
  } finally {
    opened.close();
  }
}

async function textHashes({ sources }: ReleaseContent): Promise<string[]> {
  const hashes: string[] = [];
  for await (const page of sources()) hashes.push(...page.map(({ textSha256 }) => textSha256));
  return hashes;
}

/**
 * Imports the package. Refused with `package-broken` (`counts`: how often each code was found), `package-without-texts`, or
 * `package-known` (`files`: the sources that the project has).
 */
export async function importPackage(
  actor: Actor,
  projectId: string,
  given: GivenZip,
): Promise<Outcome<PackageImportView>> {
  const allowed = await allow(getDb(), actor, projectId, "source.import");
  if (!allowed.ok) return allowed;
  const { head, holds, counts } = await verifyPackage(given, { keep: 1 });
  if (!holds || !head) return refuse("package-broken", { counts });
  if (!head.texts) return refuse("package-without-texts");
  const { content, close } = await readPackage(given);
  try {
    const hashes = await textHashes(content);
    return await longTransaction(async (tx) => {
      const files = await knownTexts(tx, projectId, hashes);
      if (files.length > 0) return refuse("package-known", { files: files.slice(0, shown) });
      await noteImport(tx, projectId, actor.userId, head);
      return ok(await importRecord(tx, projectId, content));
    });
  } finally {
    close();
  }
}

/**
 * First of all that is written, with the counts of the verified package: a person whose own row changes while a long import
 * goes on would else break it off at its end.
 */
async function noteImport(
  tx: Tx,
  projectId: string,
  userId: string,
  { title, number, counts }: ReleaseHead,
): Promise<void> {
  const { articles, facts, sources } = counts;
  const details = { articles, facts, package: { title, number, sources } };
  await insertDeed(tx, { projectId, userId }, { kind: "import", details });
  await announce(tx, { kind: "import", project: projectId, article: null });
}
