/**
 * What a bulk decision on ten thousand facts costs: frozen with its preview, run step by step and taken back as the screen
 * does it, beside the same kind of decision made one by one in the same run. Prints; judges nothing.
 */
import { randomUUID } from "node:crypto";
import { type BatchRequest, type BatchView, mostBatchItems } from "@/lib/api/batches";
import type { Outcome } from "@/lib/api/problem";
import { decideFact } from "@/server/operations/decide-fact";
import { prepareBatch } from "@/server/operations/prepare-batch";
import { runBatch } from "@/server/operations/run-batch";
import { undoBatch } from "@/server/operations/undo-batch";
import { round } from "./figures";
import { onStage, type Stage, stageArticle } from "./stage";
import { printTable } from "./tables";

const articles = 250;
const factsPerArticle = 40;
/** Decided one by one, on facts of an article that the batch does not hold: enough for a mean. */
const singles = 400;

export async function benchBulk(): Promise<void> {
  await onStage(async (stage) => {
    const factIds: string[] = [];
    for (let at = 0; at < articles; at += 1) {
      factIds.push(...(await stageArticle(stage, factsPerArticle, `bulk ${at}`)).factIds);
    }
    if (factIds.length > mostBatchItems) throw new Error("A batch does not take as many.");
    const single = await oneByOne(stage);
    const bulk = await inBulk(stage, factIds);
    const rows = bulk.map(({ name, steps, milliseconds, longest }) => {
      const each = milliseconds / factIds.length;
      return [
        name,
        String(steps),
        round(milliseconds / 1000, 1),
        round(longest, 0),
        round(each, 2),
        round(each / single, 2),
      ];
    });
    const head = ["", "steps", "s", "longest step, ms", "ms a fact", "times one by one"];
    const last = ["one by one", String(singles), round((single * singles) / 1000, 1), "", round(single, 2), "1"];
    printTable(`${factIds.length} facts in ${articles} articles`, [head, ...rows, last]);
  });
}

interface Timed {
  readonly name: string;
  readonly steps: number;
  readonly milliseconds: number;
  readonly longest: number;
}

async function inBulk({ projectId, userId }: Stage, factIds: readonly string[]): Promise<readonly Timed[]> {
  const request: BatchRequest = { selection: { factIds: [...factIds] }, decision: { kind: "approve" } };
  const start = performance.now();
  const batch = expectOk(await prepareBatch({ userId }, projectId, request));
  const prepared = performance.now() - start;
  const run = await stepped("run", "done", factIds.length, () => runBatch({ userId }, batch.id));
  const undone = await stepped("undo", "undone", factIds.length, () => undoBatch({ userId }, batch.id));
  return [{ name: "freeze and preview", steps: 1, milliseconds: prepared, longest: prepared }, run, undone];
}

/** Asks for steps until the batch has that status. Throws if not every item came through: the figures would mean nothing. */
async function stepped(
  name: string,
  status: "done" | "undone",
  items: number,
  step: () => Promise<Outcome<BatchView>>,
): Promise<Timed> {
  const times: number[] = [];
  for (;;) {
    const start = performance.now();
    const view = expectOk(await step());
    times.push(performance.now() - start);
    if (view.status !== status) continue;
    if (view.outcomes[status] !== items) throw new Error(`${view.outcomes[status]} of ${items} items are ${status}.`);
    const milliseconds = times.reduce((sum, time) => sum + time, 0);
    return { name, steps: times.length, milliseconds, longest: Math.max(...times) };
  }
}

/** Milliseconds a decision. */
async function oneByOne(stage: Stage): Promise<number> {
  const { factIds } = await stageArticle(stage, singles, "one by one");
  const start = performance.now();
  for (const id of factIds) {
    expectOk(
      await decideFact({ userId: stage.userId }, id, {
        requestId: randomUUID(),
        version: 1,
        decision: { kind: "approve" },
      }),
    );
  }
  return (performance.now() - start) / singles;
}

function expectOk<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.problem.code}`);
  return outcome.value;
}
