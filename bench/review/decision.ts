/**
 * What a decision costs: the operation as the route calls it (permission, version check, fact, event, ledger), beside the
 * bare transaction that any program would need (`BEGIN; UPDATE … WHERE version; INSERT; COMMIT` over `pg`). Both in one
 * process on one database, by turns, each on an article of its own, one decision after the other.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { FactDecision } from "@/lib/review/decision";
import { decideFact } from "@/server/operations/decide-fact";
import { median, round } from "./figures";
import { onStage, type Stage, type StagedArticle, stageArticle } from "./stage";
import { printTable } from "./tables";

const limit = 6;
const sizes = [40, 1000];
const rounds = 15;
const decisionsPerRound = 80;

/** Decides on the facts of an article in turn: approves each, then reopens each, and so on. Answers milliseconds. */
type Lane = () => Promise<number>;

export async function benchDecision(): Promise<void> {
  const rows = [
    ["facts in the article", "bare, ms", "operation, ms", "times (median of rounds)", "slowest round", "limit"],
  ];
  await onStage(async (stage) => {
    const client = new pg.Client({ connectionString: stage.url });
    await client.connect();
    for (const size of sizes) {
      const bare = bareLane(client, stage, await stageArticle(stage, size, `bare ${size}`));
      const operation = operationLane(stage, await stageArticle(stage, size, `operation ${size}`));
      await client.query("ANALYZE");
      // The engines of both sides have compiled and planned by then what they will use.
      for (let warm = 0; warm < 4; warm += 1) await Promise.all([await bare(), await operation()]);
      const times = [];
      for (let at = 0; at < rounds; at += 1) times.push({ bare: await bare(), operation: await operation() });
      const ratios = times.map((time) => time.operation / time.bare);
      rows.push([
        String(size),
        round(median(times.map((time) => time.bare)) / decisionsPerRound, 2),
        round(median(times.map((time) => time.operation)) / decisionsPerRound, 2),
        round(median(ratios), 1),
        round(Math.max(...ratios), 1),
        `≤ ${limit}`,
      ]);
    }
    await client.end();
  });
  printTable("A decision beside the bare transaction", rows);
}

function operationLane({ userId }: Stage, { factIds }: StagedArticle): Lane {
  const next = turns(factIds);
  return () =>
    timed(async () => {
      const { factId, version, kind } = next();
      const decision: FactDecision = { kind };
      const outcome = await decideFact({ userId }, factId, { requestId: randomUUID(), version, decision });
      if (!outcome.ok) throw new Error(`A decision was refused: ${outcome.problem.code}`);
    });
}

function bareLane(client: pg.Client, { projectId, userId }: Stage, { articleId, factIds }: StagedArticle): Lane {
  const next = turns(factIds);
  return () =>
    timed(async () => {
      const { factId, version, kind } = next();
      await client.query("BEGIN");
      const { rowCount } = await client.query(
        `UPDATE "Fact" SET status = $1, "decidedById" = $2, "decidedAt" = $3, version = version + 1
         WHERE id = $4 AND version = $5`,
        [kind === "approve" ? "approved" : "proposed", userId, new Date(), factId, version],
      );
      await client.query(
        `INSERT INTO "ReviewEvent" (id, "projectId", "articleId", "factId", "requestId", kind, version, changes, "userId")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [randomUUID(), projectId, articleId, factId, randomUUID(), kind, version + 1, "{}", userId],
      );
      await client.query("COMMIT");
      if (rowCount !== 1) throw new Error("The bare transaction changed nothing.");
    });
}

/** The next decision on the facts in their order; versions follow, as nobody else decides. */
function turns(factIds: readonly string[]) {
  let count = 0;
  return () => {
    const pass = Math.floor(count / factIds.length);
    const factId = factIds[count % factIds.length] ?? "";
    count += 1;
    return { factId, version: pass + 1, kind: pass % 2 === 0 ? ("approve" as const) : ("reopen" as const) };
  };
}

async function timed(decide: () => Promise<void>): Promise<number> {
  const start = performance.now();
  for (let at = 0; at < decisionsPerRound; at += 1) await decide();
  return performance.now() - start;
}
