/** What is said about a fact. */
import { commentQuery, commentRequest } from "@/lib/api/comments";
import { factParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { listComments } from "@/server/operations/list-comments";
import { writeComment } from "@/server/operations/write-comment";

export const GET = route({
  access: "signed-in",
  params: factParams,
  query: commentQuery,
  run: ({ actor, params, query }) => listComments(actor, params.fact, query),
});

export const POST = route({
  access: "signed-in",
  params: factParams,
  body: commentRequest,
  status: 201,
  run: ({ actor, params, body }) => writeComment(actor, params.fact, body),
});
