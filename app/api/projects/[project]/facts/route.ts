/** The table of all facts of a project, a page at a time. */
import { factPageAnswer } from "@/lib/api/answers/facts";
import { readFactFilter, readFactOrder } from "@/lib/review/fact-filter";
import { listAddress, pageQuery } from "@/server/http/fact-list-params";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { listFacts } from "@/server/operations/list-facts";

export const GET = route({
  summary: "Facts of a project that fit a filter, in an order, with their evidence.",
  role: "viewer",
  reads: listAddress,
  answer: factPageAnswer,
  access: "signed-in",
  tokens: true,
  pages: "after",
  params: projectParams,
  query: pageQuery,
  run({ actor, params, query, request }) {
    const { searchParams } = new URL(request.url);
    const page = { filter: readFactFilter(searchParams), order: readFactOrder(searchParams), ...query };
    return listFacts(actor, params.project, page);
  },
});
