/** An article with everything that its review needs. */
import { articleParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { getReview } from "@/server/operations/get-review";

export const GET = route({
  access: "signed-in",
  params: articleParams,
  run: ({ actor, params }) => getReview(actor, params.article),
});
