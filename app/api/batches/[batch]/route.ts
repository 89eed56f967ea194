/** How far a decision over many items is. */
import { batchAnswer } from "@/lib/api/answers/batches";
import { batchParams } from "@/server/http/batch-params";
import { route } from "@/server/http/route";
import { getBatch } from "@/server/operations/get-batch";

export const GET = route({
  summary: "How far a decision over many items is.",
  role: "viewer",
  answer: batchAnswer,
  access: "signed-in",
  params: batchParams,
  run: ({ actor, params }) => getBatch(actor, params.batch),
});
