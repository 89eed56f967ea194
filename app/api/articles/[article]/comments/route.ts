/** How many comments each fact of an article has. */
import { commentCountsAnswer } from "@/lib/api/answers/comments";
import { articleParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { countArticleComments } from "@/server/operations/list-comments";

export const GET = route({
  summary: "How many comments each fact of an article has.",
  role: "viewer",
  answer: commentCountsAnswer,
  access: "signed-in",
  params: articleParams,
  run: ({ actor, params }) => countArticleComments(actor, params.article),
});
