/** Decisions about a numeral of the ledger. */
import { decisionAnswer } from "@/lib/api/answers/review";
import { decideNumeralRequest } from "@/lib/api/requests";
import { numeralParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { decideNumeral } from "@/server/operations/decide-numeral";

export const POST = route({
  summary: "Says of a numeral why it is no fact, or opens it again.",
  role: "reviewer",
  answer: decisionAnswer,
  refusals: ["stale-version", "wrong-status", "busy"],
  access: "signed-in",
  params: numeralParams,
  body: decideNumeralRequest,
  run: ({ actor, params, body }) => decideNumeral(actor, params.numeral, body),
});
