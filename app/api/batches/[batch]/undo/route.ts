/** The next step of taking back a decision over many items. */
import { batchParams } from "@/server/http/batch-params";
import { route } from "@/server/http/route";
import { undoBatch } from "@/server/operations/undo-batch";

export const POST = route({
  access: "signed-in",
  params: batchParams,
  run: ({ actor, params }) => undoBatch(actor, params.batch),
});
