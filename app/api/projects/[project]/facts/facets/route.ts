/** How many facts of a project there are by each property. */
import { factFacets, readFactFilter } from "@/lib/review/fact-filter";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { countFacets } from "@/server/operations/count-facets";

export const GET = route({
  access: "signed-in",
  tokens: true,
  params: projectParams,
  run: ({ actor, params, request }) => {
    const { searchParams } = new URL(request.url);
    const only = searchParams.get("only")?.split(",");
    const asked = only ? factFacets.filter((facet) => only.includes(facet)) : factFacets;
    return countFacets(actor, params.project, readFactFilter(searchParams), asked);
  },
});
