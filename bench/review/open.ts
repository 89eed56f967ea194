/**
 * What the server does to open an article of 20,000 characters with 1,000 facts: everything that the review screen starts
 * with, read and made into JSON, beside a bare `SELECT *` of the same facts, evidence and numerals over `pg`. What the
 * browser then does is another part's.
 */
import pg from "pg";
import { getReview } from "@/server/operations/get-review";
import { median, round } from "./figures";
import { onStage, stageArticle } from "./stage";
import { printTable } from "./tables";

const facts = 1000;
const rounds = 15;

export async function benchOpen(): Promise<void> {
  const rows = [["", "ms (median)", "slowest, ms", "KB of JSON"]];
  await onStage(async (stage) => {
    const { articleId } = await stageArticle(stage, facts, "open");
    const client = new pg.Client({ connectionString: stage.url });
    await client.connect();
    await client.query("ANALYZE");
    const lanes = [
      { name: "bare rows", times: [] as number[], bytes: 0, run: () => bareRows(client, articleId) },
      { name: "operation", times: [] as number[], bytes: 0, run: () => review(stage.userId, articleId) },
    ];
    for (let at = -2; at < rounds; at += 1) {
      for (const lane of lanes) {
        const start = performance.now();
        lane.bytes = (await lane.run()).length;
        if (at >= 0) lane.times.push(performance.now() - start);
      }
    }
    await client.end();
    for (const { name, times, bytes } of lanes) {
      rows.push([name, round(median(times), 0), round(Math.max(...times), 0), round(bytes / 1024, 0)]);
    }
  });
  printTable("Opening an article of 1,000 facts, at the server (limit with the browser's part: 1,000 ms)", rows);
}

async function review(userId: string, articleId: string): Promise<string> {
  const outcome = await getReview({ userId }, articleId);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return JSON.stringify(outcome.value);
}

async function bareRows(client: pg.Client, articleId: string): Promise<string> {
  const all = [];
  for (const table of ["Fact", "Evidence", "Numeral"]) {
    all.push((await client.query(`SELECT * FROM "${table}" WHERE "articleId" = $1`, [articleId])).rows);
  }
  return JSON.stringify(all);
}
