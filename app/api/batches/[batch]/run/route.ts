/** The next step of a decision over many items. */
import { batchParams } from "@/server/http/batch-params";
import { route } from "@/server/http/route";
import { runBatch } from "@/server/operations/run-batch";

export const POST = route({
  access: "signed-in",
  params: batchParams,
  run: ({ actor, params }) => runBatch(actor, params.batch),
});
