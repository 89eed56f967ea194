/** How many facts of a project there are by each property. */

import { factFacetsAnswer } from "@/lib/api/answers/facts";
import { factFacets, readFactFilter } from "@/lib/review/fact-filter";
import { facetsAddress } from "@/server/http/fact-list-params";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { countFacets } from "@/server/operations/count-facets";

export const GET = route({
  summary: "How many facts there are, by each property.",
  role: "viewer",
  reads: facetsAddress,
  answer: factFacetsAnswer,
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
