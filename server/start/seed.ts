/**
 * What an empty database gets at the first start: two accounts and a project with the sample articles. Goes through the
 * same operations as everything else, and can be run again where a first start was cut short.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "@/lib/api/problem";
import type { Role } from "@/lib/auth/can";
import { getDb } from "../db";
import { readEnv } from "../env";
import { addAccount, listAccounts, resetAccount } from "../operations/accounts";
import { createProject } from "../operations/create-project";
import { findProjectsByName } from "../repositories/projects";

export const sampleProject = "示例 Sample";

export interface FirstAccount {
  readonly login: string;
  /** In clear, to be shown once; only its argon2id hash is stored. */
  readonly password: string;
}

export interface Seeded {
  readonly accounts: readonly FirstAccount[];
  readonly sources: number;
  /** Samples that could not be imported, with the code of the reason. */
  readonly refused: readonly { readonly fileName: string; readonly code: string }[];
}

/** Whether the database is empty, or was when a first start began that never came to its end. */
export async function needsSeed(): Promise<boolean> {
  return existsSync(marker()) || (await listAccounts()).length === 0;
}

/** Makes what is missing. Call `seedIsKnown` once the passwords have been shown. */
export async function seed(root: string): Promise<Seeded> {
  mkdirSync(readEnv().KAOJU_DATA, { recursive: true, mode: 0o711 });
  // A start that is killed before it has shown the passwords would leave accounts that nobody can enter; the next one sees
  // this file and sets new passwords.
  writeFileSync(marker(), "");
  const owner = await firstAccount("owner");
  const actor = { userId: owner.id };
  const [found] = await findProjectsByName(getDb(), sampleProject);
  const projectId = found?.id ?? granted(await createProject(actor, { name: sampleProject })).id;
  const reviewer = await firstAccount("reviewer", { projectId, role: "reviewer" });
  const refused: { fileName: string; code: string }[] = [];
  const fileNames = sampleFiles(root);
  for (const fileName of fileNames) {
    const bytes = readFileSync(join(root, "samples", fileName));
    // Only a first start needs the engine; later ones are quicker without loading it.
    const { importSource } = await import("../operations/import-source");
    const outcome = await importSource(actor, projectId, { fileName, bytes });
    if (!outcome.ok && outcome.problem.code !== "file-duplicate")
      refused.push({ fileName, code: outcome.problem.code });
  }
  return { accounts: [owner, reviewer], sources: fileNames.length - refused.length, refused };
}

/** The passwords are on the screen: from now on the database counts as set up. */
export function seedIsKnown(): void {
  rmSync(marker(), { force: true });
}

function marker(): string {
  return join(readEnv().KAOJU_DATA, "first-start");
}

function sampleFiles(root: string): string[] {
  return readdirSync(join(root, "samples"))
    .filter((name) => /\.(txt|md)$/.test(name) && !/^readme/i.test(name))
    .sort();
}

async function firstAccount(
  login: string,
  membership?: { readonly projectId: string; readonly role: Role },
): Promise<FirstAccount & { id: string }> {
  const added = await addAccount({ login, membership, mustChangePassword: false });
  const { account, password } = granted(added.ok ? added : await resetAccount(login));
  return { id: account.id, login, password };
}

/** The value of an outcome that nothing but a bug can refuse. */
function granted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`The first start was refused: ${outcome.problem.code}`);
}
