/** Where a fact stands in the table of all facts. */
import { factPlaceAnswer } from "@/lib/api/answers/facts";
import { readFactFilter, readFactOrder } from "@/lib/review/fact-filter";
import { listAddress, placedFactParams } from "@/server/http/fact-list-params";
import { route } from "@/server/http/route";
import { placeFact } from "@/server/operations/place-fact";

export const GET = route({
  summary: "How many facts stand before one in the table of all facts.",
  role: "viewer",
  reads: listAddress,
  answer: factPlaceAnswer,
  access: "signed-in",
  params: placedFactParams,
  run({ actor, params, request }) {
    const { searchParams } = new URL(request.url);
    const list = { filter: readFactFilter(searchParams), order: readFactOrder(searchParams) };
    return placeFact(actor, params.project, params.fact, list);
  },
});
