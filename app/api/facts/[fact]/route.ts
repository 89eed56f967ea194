/** One fact. */
import { factRowAnswer } from "@/lib/api/answers/facts";
import { factParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { getFact } from "@/server/operations/get-fact";

export const GET = route({
  summary: "A fact with its evidence, as it is now.",
  role: "viewer",
  answer: factRowAnswer,
  access: "signed-in",
  tokens: true,
  params: factParams,
  run: ({ actor, params }) => getFact(actor, params.fact),
});
