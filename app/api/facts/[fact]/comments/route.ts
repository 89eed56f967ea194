/** What is said about a fact. */
import { commentAnswer, commentPageAnswer } from "@/lib/api/answers/comments";
import { commentQuery, commentRequest } from "@/lib/api/comments";
import { factParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { listComments } from "@/server/operations/list-comments";
import { writeComment } from "@/server/operations/write-comment";

export const GET = route({
  summary: "What is said about a fact, newest first.",
  role: "viewer",
  pages: "before",
  answer: commentPageAnswer,
  access: "signed-in",
  params: factParams,
  query: commentQuery,
  run: ({ actor, params, query }) => listComments(actor, params.fact, query),
});

export const POST = route({
  summary: "Says something about a fact.",
  role: "viewer",
  answer: commentAnswer,
  access: "signed-in",
  params: factParams,
  body: commentRequest,
  status: 201,
  run: ({ actor, params, body }) => writeComment(actor, params.fact, body),
});
