/** One personal token, taken back by its person. */
import { tokenParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { revokeToken } from "@/server/operations/revoke-token";

export const DELETE = route({
  summary: "Revokes a personal token.",
  access: "signed-in",
  params: tokenParams,
  status: 204,
  run: ({ actor, params }) => revokeToken(actor, params.token),
});
