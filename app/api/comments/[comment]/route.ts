/** One comment, changed by its writer or taken back. */
import { commentAnswer } from "@/lib/api/answers/comments";
import { commentChangeRequest } from "@/lib/api/comments";
import { commentParams } from "@/server/http/comment-params";
import { route } from "@/server/http/route";
import { changeComment } from "@/server/operations/change-comment";
import { removeComment } from "@/server/operations/remove-comment";

export const PATCH = route({
  summary: "Changes one's own comment.",
  role: "viewer",
  answer: commentAnswer,
  access: "signed-in",
  params: commentParams,
  body: commentChangeRequest,
  run: ({ actor, params, body }) => changeComment(actor, params.comment, body),
});

export const DELETE = route({
  summary: "Deletes a comment: its writer or an owner may. It keeps its place without its words.",
  role: "viewer",
  access: "signed-in",
  params: commentParams,
  status: 204,
  run: ({ actor, params }) => removeComment(actor, params.comment),
});
