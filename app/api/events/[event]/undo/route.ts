/** Taking a decision back. */
import { decisionAnswer } from "@/lib/api/answers/review";
import { undoRequest } from "@/lib/api/requests";
import { eventParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { undoEvent } from "@/server/operations/undo-event";

export const POST = route({
  summary: "Takes a decision back.",
  role: "reviewer",
  answer: decisionAnswer,
  refusals: [
    "stale-version",
    "wrong-status",
    "already-undone",
    "evidence-mismatch",
    "evidence-ambiguous",
    "invalid-fields",
    "busy",
  ],
  access: "signed-in",
  params: eventParams,
  body: undoRequest,
  run: ({ actor, params, body }) => undoEvent(actor, params.event, body),
});
