/** Who else has an article open. */
import { articleParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { listPresent } from "@/server/operations/list-present";

export const GET = route({
  access: "signed-in",
  params: articleParams,
  run: ({ actor, params }) => listPresent(actor, params.article),
});
