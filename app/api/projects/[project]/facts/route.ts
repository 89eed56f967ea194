/** The table of all facts of a project, a page at a time. */
import { readFactFilter, readFactOrder } from "@/lib/review/fact-filter";
import { pageQuery } from "@/server/http/fact-list-params";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { listFacts } from "@/server/operations/list-facts";

export const GET = route({
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
