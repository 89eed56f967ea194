/** The next step of a decision over many items. */
import { batchAnswer } from "@/lib/api/answers/batches";
import { batchParams } from "@/server/http/batch-params";
import { route } from "@/server/http/route";
import { runBatch } from "@/server/operations/run-batch";

export const POST = route({
  summary: "Runs the next step of a decision over many items; only who prepared it may.",
  role: "reviewer",
  answer: batchAnswer,
  refusals: ["wrong-status"],
  access: "signed-in",
  params: batchParams,
  run: ({ actor, params }) => runBatch(actor, params.batch),
});
