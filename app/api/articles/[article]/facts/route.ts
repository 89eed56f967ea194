/** A fact that a person makes. */
import { createFactRequest } from "@/lib/api/requests";
import { articleParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { createFact } from "@/server/operations/create-fact";

export const POST = route({
  access: "signed-in",
  params: articleParams,
  body: createFactRequest,
  run: ({ actor, params, body }) => createFact(actor, params.article, body),
});
