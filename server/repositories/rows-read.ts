/** For tests: how much of what people did a statement reads, by PostgreSQL's own count. What does not grow with the log shows without a clock. */
import { type Db, getDb } from "../db";
import { Prisma } from "../generated/prisma/client";

interface Plan {
  readonly "Relation Name"?: string;
  readonly Alias?: string;
  /** The mean of all loops. */
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Plan[];
}

/** Tables that grow with everything that people do. */
const logs: ReadonlySet<string> = new Set(["ReviewEvent", "Comment", "Deed"]);

/** How many rows of these, where they are named `r`, a statement reads to find its own, looked-up partners left aside. */
export async function rowsRead(ask: (db: Db) => Promise<unknown>): Promise<number> {
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
  const each = plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0);
  // Where several parts of a statement use one name, PostgreSQL numbers them.
  const isLog = logs.has(plan["Relation Name"] ?? "") && /^r(?:_\d+)?$/.test(plan.Alias ?? "");
  const own = isLog ? Math.round(each * plan["Actual Loops"]) : 0;
  return (plan.Plans ?? []).reduce((sum, child) => sum + count(child), own);
}
