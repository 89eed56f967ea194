/** The next step of taking back a decision over many items. */
import { batchAnswer } from "@/lib/api/answers/batches";
import { batchParams } from "@/server/http/batch-params";
import { route } from "@/server/http/route";
import { undoBatch } from "@/server/operations/undo-batch";

export const POST = route({
  summary: "Takes back the next items of a decision over many.",
  role: "reviewer",
  answer: batchAnswer,
  refusals: ["wrong-status"],
  access: "signed-in",
  params: batchParams,
  run: ({ actor, params }) => undoBatch(actor, params.batch),
});
