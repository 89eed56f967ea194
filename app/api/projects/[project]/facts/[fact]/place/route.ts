/** Where a fact stands in the table of all facts. */
import { readFactFilter, readFactOrder } from "@/lib/review/fact-filter";
import { placedFactParams } from "@/server/http/fact-list-params";
import { route } from "@/server/http/route";
import { placeFact } from "@/server/operations/place-fact";

export const GET = route({
  access: "signed-in",
  params: placedFactParams,
  run({ actor, params, request }) {
    const { searchParams } = new URL(request.url);
    const list = { filter: readFactFilter(searchParams), order: readFactOrder(searchParams) };
    return placeFact(actor, params.project, params.fact, list);
  },
});
