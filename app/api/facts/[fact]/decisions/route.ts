/** Decisions about a fact. */
import { decideFactRequest } from "@/lib/api/requests";
import { factParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { decideFact } from "@/server/operations/decide-fact";

export const POST = route({
  access: "signed-in",
  params: factParams,
  body: decideFactRequest,
  run: ({ actor, params, body }) => decideFact(actor, params.fact, body),
});
