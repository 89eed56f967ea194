/** What the parts that need a database share: one of its own, empty, and articles in it that came in as any import does. */
import { randomBytes } from "node:crypto";
import { closeDb, getDb } from "@/server/db";
import { openTemporary } from "@/server/embedded/temporary";
import { setEnv } from "@/server/env";
import { migrate } from "@/server/migrate";
import { createProject } from "@/server/operations/create-project";
import { importSource } from "@/server/operations/import-source";
import { articleText } from "./article-text";

export interface Stage {
  readonly url: string;
  readonly projectId: string;
  /** Of the project's owner. */
  readonly userId: string;
}

/** Runs `work` with a new database, its schema up to date and one project in it; it is gone afterwards. */
export async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const database = await openTemporary();
  try {
    setEnv({ DATABASE_URL: database.url, NEXTAUTH_SECRET: randomBytes(32).toString("hex"), NODE_ENV: "production" });
    await migrate(database.url, process.cwd());
    const { id: userId } = await getDb().user.create({ data: { login: "bench", name: "bench" }, select: { id: true } });
    const made = await createProject({ userId }, { name: "bench" });
    if (!made.ok) throw new Error(made.problem.code);
    await work({ url: database.url, projectId: made.value.id, userId });
  } finally {
    await closeDb();
    await database.close();
  }
}

/** An article under review with as many facts. */
export interface StagedArticle {
  readonly articleId: string;
  readonly factIds: readonly string[];
}

/** Imports an article of `facts` facts. Throws if the engine finds another number, for then the figures mean nothing. */
export async function stageArticle({ projectId, userId }: Stage, facts: number, note: string): Promise<StagedArticle> {
  const file = { fileName: `${note}.txt`, bytes: Buffer.from(articleText(facts, note)) };
  const imported = await importSource({ userId }, projectId, file);
  if (!imported.ok) throw new Error(imported.problem.code);
  const articleId = imported.value.articles[0]?.id ?? "";
  const rows = await getDb().fact.findMany({
    where: { articleId },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  if (rows.length !== facts) throw new Error(`The article has ${rows.length} facts instead of ${facts}.`);
  return { articleId, factIds: rows.map(({ id }) => id) };
}
