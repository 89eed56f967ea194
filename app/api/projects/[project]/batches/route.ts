/** Decisions over many items of a project: prepared with a preview, and those that were run. */
import { batchAnswer, batchesAnswer } from "@/lib/api/answers/batches";
import { batchRequest } from "@/lib/api/batches";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { listBatches } from "@/server/operations/get-batch";
import { prepareBatch } from "@/server/operations/prepare-batch";

export const GET = route({
  summary: "Decisions over many items that were run, newest first.",
  role: "viewer",
  answer: batchesAnswer,
  access: "signed-in",
  params: projectParams,
  run: ({ actor, params }) => listBatches(actor, params.project),
});

export const POST = route({
  summary: "Prepares a decision over many items: frozen, with a preview.",
  role: "reviewer",
  answer: batchAnswer,
  refusals: ["wrong-status"],
  access: "signed-in",
  params: projectParams,
  body: batchRequest,
  status: 201,
  run: ({ actor, params, body }) => prepareBatch(actor, params.project, body),
});
