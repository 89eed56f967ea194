/** Taking a decision back. */
import { undoRequest } from "@/lib/api/requests";
import { eventParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { undoEvent } from "@/server/operations/undo-event";

export const POST = route({
  access: "signed-in",
  params: eventParams,
  body: undoRequest,
  run: ({ actor, params, body }) => undoEvent(actor, params.event, body),
});
