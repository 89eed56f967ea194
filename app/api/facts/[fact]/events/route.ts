/** The history of a fact. */
import { factParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { listFactEvents } from "@/server/operations/list-fact-events";

export const GET = route({
  access: "signed-in",
  params: factParams,
  run: ({ actor, params }) => listFactEvents(actor, params.fact),
});
