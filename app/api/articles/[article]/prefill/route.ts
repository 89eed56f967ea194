/** What the engine reads in a selection of an article. */
import { prefillAnswer } from "@/lib/api/answers/review";
import { articleParams, selectionQuery } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { prefillFact } from "@/server/operations/prefill-fact";

export const GET = route({
  summary: "What the engine reads in a selection.",
  role: "reviewer",
  answer: prefillAnswer,
  access: "signed-in",
  params: articleParams,
  query: selectionQuery,
  run: ({ actor, params, query }) => prefillFact(actor, params.article, query),
});
