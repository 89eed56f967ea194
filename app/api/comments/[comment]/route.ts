/** One comment, changed by its writer or taken back. */
import { commentChangeRequest } from "@/lib/api/comments";
import { commentParams } from "@/server/http/comment-params";
import { route } from "@/server/http/route";
import { changeComment } from "@/server/operations/change-comment";
import { removeComment } from "@/server/operations/remove-comment";

export const PATCH = route({
  access: "signed-in",
  params: commentParams,
  body: commentChangeRequest,
  run: ({ actor, params, body }) => changeComment(actor, params.comment, body),
});

export const DELETE = route({
  access: "signed-in",
  params: commentParams,
  status: 204,
  run: ({ actor, params }) => removeComment(actor, params.comment),
});
