/** The open facts with the mistake that a correction has mended. */
import { alikeAnswer } from "@/lib/api/answers/batches";
import { eventParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { countAlike } from "@/server/operations/count-alike";

export const GET = route({
  summary: "Open facts with the mistake that this correction mended.",
  role: "viewer",
  answer: alikeAnswer,
  refusals: ["wrong-status"],
  access: "signed-in",
  params: eventParams,
  run: ({ actor, params }) => countAlike(actor, params.event),
});
