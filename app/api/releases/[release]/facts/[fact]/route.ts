/** A fact of a release by its permanent address. */
import { releasedFactAnswer } from "@/lib/api/answers/releases";
import { withReader } from "@/server/http/reader";
import { releasedFactParams } from "@/server/http/release-params";
import { route } from "@/server/http/route";
import { getReleasedFact } from "@/server/operations/get-released-fact";

export const GET = route({
  access: "anyone",
  tokens: true,
  summary: "A fact as a release has it, with the words around it and its history until then.",
  refusals: ["signed-out", "not-found"],
  params: releasedFactParams,
  answer: releasedFactAnswer,
  run: ({ actor, params }) => withReader(actor, (reader) => getReleasedFact(reader, params.release, params.fact)),
});
