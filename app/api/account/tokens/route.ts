/** One's personal tokens. */
import { newTokenAnswer, tokensAnswer } from "@/lib/api/answers/tokens";
import { tokenRequest } from "@/lib/api/tokens";
import { route } from "@/server/http/route";
import { listTokens } from "@/server/operations/list-tokens";
import { makeToken } from "@/server/operations/make-token";

export const GET = route({
  summary: "One's personal tokens, newest first.",
  answer: tokensAnswer,
  access: "signed-in",
  run: ({ actor }) => listTokens(actor),
});

export const POST = route({
  summary: "Makes a personal token; its secret is told this once.",
  answer: newTokenAnswer,
  refusals: ["not-found", "too-many-tokens"],
  access: "signed-in",
  body: tokenRequest,
  status: 201,
  run: ({ actor, body }) => makeToken(actor, body),
});
