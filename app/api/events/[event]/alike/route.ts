/** The open facts with the mistake that a correction has mended. */
import { eventParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { countAlike } from "@/server/operations/count-alike";

export const GET = route({
  access: "signed-in",
  params: eventParams,
  run: ({ actor, params }) => countAlike(actor, params.event),
});
