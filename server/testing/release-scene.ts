/** Releases for operation tests: a project with approved facts, and freezing by the operation itself. */
import { randomUUID } from "node:crypto";
import type { FreezeRequest } from "@/lib/api/releases";
import type { FactDecision } from "@/lib/review/decision";
import { getDb } from "../db";
import { decideFact } from "../operations/decide-fact";
import { prepareFreezing } from "../operations/freeze-release";
import { importSource } from "../operations/import-source";
import { done } from "./outcomes";
import { makeTeam } from "./rows";
import { bytesOf, twoArticles } from "./texts";

const address = "http://kaoju.test";

interface Person {
  readonly actor: { readonly userId: string };
}

/** A team with one source of two articles; facts in the order of the text, none decided on. */
export async function makeDraft() {
  const team = await makeTeam();
  const bytes = bytesOf(`\ufeff${twoArticles(`𠮷号${randomUUID()}。`)}`);
  const { sourceId } = done(
    await importSource(team.owner.actor, team.project.id, { fileName: "周报, 2022.txt", bytes }),
  );
  const facts = await getDb().fact.findMany({ where: { projectId: team.project.id }, orderBy: { position: "asc" } });
  return { ...team, sourceId, bytes, factIds: facts.map(({ id }) => id) };
}

/** Decides on a fact as it is now. */
export async function decideNow({ actor }: Person, factId: string, decision: FactDecision): Promise<void> {
  const { version } = await getDb().fact.findUniqueOrThrow({ where: { id: factId }, select: { version: true } });
  done(await decideFact(actor, factId, { requestId: randomUUID(), version, decision }));
}

export async function approveNow(person: Person, factIds: readonly string[]): Promise<void> {
  for (const id of factIds) await decideNow(person, id, { kind: "approve" });
}

export const freezeRequestOf = (given: Partial<FreezeRequest> = {}): FreezeRequest => ({
  requestId: randomUUID(),
  title: "春季数据",
  notes: "",
  licence: "CC-BY-4.0",
  texts: true,
  names: true,
  ...given,
});

/** Freezes, and answers the stored row. Throws if it is refused. */
export async function freezeNow({ actor }: Person, projectId: string, given: Partial<FreezeRequest> = {}) {
  const freezing = done(await prepareFreezing(actor, projectId, freezeRequestOf(given), address));
  return done(await freezing.run(() => {}));
}

/** All pages of a list as one. */
export async function gathered<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}
