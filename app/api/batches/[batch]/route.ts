/** How far a decision over many items is. */
import { batchParams } from "@/server/http/batch-params";
import { route } from "@/server/http/route";
import { getBatch } from "@/server/operations/get-batch";

export const GET = route({
  access: "signed-in",
  params: batchParams,
  run: ({ actor, params }) => getBatch(actor, params.batch),
});
