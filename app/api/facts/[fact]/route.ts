/** One fact. */
import { factParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { getFact } from "@/server/operations/get-fact";

export const GET = route({
  access: "signed-in",
  tokens: true,
  params: factParams,
  run: ({ actor, params }) => getFact(actor, params.fact),
});
