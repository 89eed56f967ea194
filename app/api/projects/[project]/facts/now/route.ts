/** What has become of some facts of the table since it was read. */
import { factsNowAnswer } from "@/lib/api/answers/facts";
import { readFactFilter } from "@/lib/review/fact-filter";
import { factsNowQuery, filterAddress } from "@/server/http/fact-list-params";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { lookAtFacts } from "@/server/operations/look-at-facts";

export const GET = route({
  summary: "What has become of some facts since they were read.",
  role: "viewer",
  reads: filterAddress,
  answer: factsNowAnswer,
  access: "signed-in",
  params: projectParams,
  query: factsNowQuery,
  run({ actor, params, query, request }) {
    const filter = readFactFilter(new URL(request.url).searchParams);
    return lookAtFacts(actor, params.project, { filter, ids: query.ids });
  },
});
