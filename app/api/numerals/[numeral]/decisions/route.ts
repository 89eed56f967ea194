/** Decisions about a numeral of the ledger. */
import { decideNumeralRequest } from "@/lib/api/requests";
import { numeralParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { decideNumeral } from "@/server/operations/decide-numeral";

export const POST = route({
  access: "signed-in",
  params: numeralParams,
  body: decideNumeralRequest,
  run: ({ actor, params, body }) => decideNumeral(actor, params.numeral, body),
});
