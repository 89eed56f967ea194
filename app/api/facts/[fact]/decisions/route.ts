/** Decisions about a fact. */
import { decisionAnswer } from "@/lib/api/answers/review";
import { decideFactRequest } from "@/lib/api/requests";
import { factParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { decideFact } from "@/server/operations/decide-fact";

export const POST = route({
  summary: "Decides on a fact.",
  role: "reviewer",
  answer: decisionAnswer,
  refusals: ["stale-version", "wrong-status", "evidence-mismatch", "evidence-ambiguous", "invalid-fields", "busy"],
  access: "signed-in",
  params: factParams,
  body: decideFactRequest,
  run: ({ actor, params, body }) => decideFact(actor, params.fact, body),
});
