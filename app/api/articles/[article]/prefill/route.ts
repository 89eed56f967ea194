/** What the engine reads in a selection of an article. */
import { articleParams, selectionQuery } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { prefillFact } from "@/server/operations/prefill-fact";

export const GET = route({
  access: "signed-in",
  params: articleParams,
  query: selectionQuery,
  run: ({ actor, params, query }) => prefillFact(actor, params.article, query),
});
