/** Freezing a project, and writing the package of a release, each in a process of its own. */
import { randomBytes, randomUUID } from "node:crypto";
import { closeDb } from "@/server/db";
import { setEnv } from "@/server/env";
import { prepareFreezing } from "@/server/operations/freeze-release";
import { packRelease } from "@/server/operations/pack-release";
import { releaseContent } from "@/server/operations/release-content";
import { writePackage } from "@/server/package/write-package";
import { type Cost, measured } from "./measured";
import { doOwnTask, inOwnProcess } from "./own-process";

interface Task {
  /** Of the database. */
  readonly url: string;
  readonly projectId: string;
  readonly userId: string;
  /** The release to pack; null: freeze one. */
  readonly releaseId: string | null;
}

export interface FreezeRun extends Cost {
  readonly releaseId: string;
}

export interface PackRun extends Cost {
  readonly sha256: string;
  readonly bytes: number;
}

export function runFreeze(task: Omit<Task, "releaseId">): FreezeRun {
  return inOwnProcess(import.meta.filename, { ...task, releaseId: null });
}

export function runPack(task: Task & { readonly releaseId: string }): PackRun {
  return inOwnProcess(import.meta.filename, task);
}

async function measure({ url, projectId, userId, releaseId }: Task): Promise<FreezeRun | PackRun> {
  setEnv({ DATABASE_URL: url, NEXTAUTH_SECRET: randomBytes(32).toString("hex"), NODE_ENV: "production" });
  const run = releaseId === null ? await freeze(projectId, userId) : await pack(releaseId);
  await closeDb();
  return run;
}

async function freeze(projectId: string, userId: string): Promise<FreezeRun> {
  const request = {
    ...{ requestId: randomUUID(), title: "bench", notes: "", licence: null },
    ...{ texts: true, names: true },
  };
  const freezing = await prepareFreezing({ userId }, projectId, request, "https://kaoju.test");
  if (!freezing.ok) throw new Error(freezing.problem.code);
  // A first freezing that is broken off after a page loads what every freezing needs, and leaves nothing.
  const broken = freezing.value.run(({ step }) => {
    if (step === "facts") throw new Error("far enough");
  });
  await broken.catch(() => undefined);
  const { value, cost } = await measured(() => freezing.value.run(() => {}));
  if (!value.ok) throw new Error(value.problem.code);
  return { releaseId: value.value.id, ...cost };
}

async function pack(releaseId: string): Promise<PackRun> {
  // A first package that is broken off loads what every package needs.
  const content = await releaseContent(releaseId);
  if (!content) throw new Error("There is no such release.");
  for await (const _ of writePackage(content)) break;
  const { value, cost } = await measured(() => packRelease(releaseId, () => {}));
  return { ...value, ...cost };
}

await doOwnTask(import.meta.filename, measure);
