/** How many facts of a project there are by each property. */
import { readFactFilter } from "@/lib/review/fact-filter";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { countFacets } from "@/server/operations/count-facets";

export const GET = route({
  access: "signed-in",
  params: projectParams,
  run: ({ actor, params, request }) =>
    countFacets(actor, params.project, readFactFilter(new URL(request.url).searchParams)),
});
