/** One's personal tokens. */
import { tokenRequest } from "@/lib/api/tokens";
import { route } from "@/server/http/route";
import { listTokens } from "@/server/operations/list-tokens";
import { makeToken } from "@/server/operations/make-token";

export const GET = route({
  access: "signed-in",
  run: ({ actor }) => listTokens(actor),
});

export const POST = route({
  access: "signed-in",
  body: tokenRequest,
  status: 201,
  run: ({ actor, body }) => makeToken(actor, body),
});
