/** What an article and a history read of the log, however long it is: counted by PostgreSQL itself. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type Db, getDb } from "../db";
import { Prisma } from "../generated/prisma/client";
import { makeReview } from "../testing/review-rows";
import { pageOfEvents } from "./event-rows";
import { newestEvent } from "./review";

interface Plan {
  readonly "Relation Name"?: string;
  readonly Alias?: string;
  readonly "Actual Rows": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Plan[];
}

/** How many rows of the log a statement reads to find its own, looked-up partners left aside. */
async function rowsRead(ask: (db: Db) => Promise<unknown>): Promise<number> {
  let plan: Plan | null = null;
  const explaining = {
    $queryRaw: async (strings: TemplateStringsArray, ...values: unknown[]) => {
      const sql = Prisma.sql(strings, ...values);
      const explain = Prisma.sql(
        [`EXPLAIN (ANALYZE, FORMAT JSON) ${sql.strings[0]}`, ...sql.strings.slice(1)],
        ...sql.values,
      );
      const rows = await getDb().$queryRaw<{ "QUERY PLAN": { Plan: Plan }[] }[]>(explain);
      plan = rows[0]?.["QUERY PLAN"][0]?.Plan ?? null;
      return [];
    },
  };
  await ask(explaining as unknown as Db);
  if (plan === null) throw new Error("Nothing was asked.");
  return count(plan);
}

function count(plan: Plan): number {
  const own = plan.Alias === "r" ? plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0) : 0;
  return (plan.Plans ?? []).reduce((sum, child) => sum + count(child), own);
}

it("is one row of twenty thousand where one is asked for", async () => {
  const { articleId, project, facts } = await makeReview();
  const counts = async () => ({
    article: await rowsRead((db) => newestEvent(db, articleId)),
    history: await rowsRead((db) => pageOfEvents(db, facts.first, null, 1)),
    older: await rowsRead((db) => pageOfEvents(db, facts.first, 2, 1)),
  });
  const template = randomUUID().slice(0, 23);
  await getDb().$executeRaw`
    INSERT INTO "ReviewEvent" (id, "projectId", "articleId", "factId", "requestId", kind, version, changes)
    SELECT (${template} || '-' || lpad(to_hex(n), 12, '0'))::uuid, ${project.id}::uuid, ${articleId}::uuid,
      ${facts.first}::uuid, gen_random_uuid(), 'approve', n, '{}' FROM generate_series(2, 20001) n`;
  await getDb().$executeRaw`ANALYZE "ReviewEvent"`;
  expect(await counts()).toEqual({ article: 1, history: 1, older: 1 });
});
