/** A fact that a person makes. */
import { decisionAnswer } from "@/lib/api/answers/review";
import { createFactRequest } from "@/lib/api/requests";
import { articleParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { createFact } from "@/server/operations/create-fact";

export const POST = route({
  summary: "Makes a fact of words that the engine did not read.",
  role: "reviewer",
  answer: decisionAnswer,
  refusals: ["stale-version", "invalid-fields", "evidence-mismatch", "evidence-ambiguous", "busy"],
  access: "signed-in",
  params: articleParams,
  body: createFactRequest,
  run: ({ actor, params, body }) => createFact(actor, params.article, body),
});
