/** Who else has an article open. */
import { presentAnswer } from "@/lib/api/answers/review";
import { articleParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { listPresent } from "@/server/operations/list-present";

export const GET = route({
  summary: "Who else has the article open.",
  role: "viewer",
  answer: presentAnswer,
  access: "signed-in",
  params: articleParams,
  run: ({ actor, params }) => listPresent(actor, params.article),
});
