/** An article with everything that its review needs, and who is to review it. */
import { assignmentAnswer, reviewAnswer } from "@/lib/api/answers/review";
import { assignRequest } from "@/lib/api/requests";
import { articleParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { assignArticle } from "@/server/operations/assign-article";
import { getReview } from "@/server/operations/get-review";

export const GET = route({
  summary: "An article: its words, facts and numerals.",
  role: "viewer",
  answer: reviewAnswer,
  access: "signed-in",
  tokens: true,
  params: articleParams,
  run: ({ actor, params }) => getReview(actor, params.article),
});

export const PATCH = route({
  summary: "Gives the article to somebody to review.",
  role: "reviewer",
  answer: assignmentAnswer,
  access: "signed-in",
  params: articleParams,
  body: assignRequest,
  run: ({ actor, params, body }) => assignArticle(actor, params.article, body),
});
