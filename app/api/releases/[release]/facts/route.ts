/** The facts of a release, page by page. */
import { releasedFactPageAnswer } from "@/lib/api/answers/releases";
import { releasedFactsQuery } from "@/lib/api/releases";
import { withReader } from "@/server/http/reader";
import { releaseParams } from "@/server/http/release-params";
import { route } from "@/server/http/route";
import { listReleasedFacts } from "@/server/operations/list-released-facts";

export const GET = route({
  access: "anyone",
  tokens: true,
  summary: "The facts of a release in the order of the text, as they were frozen.",
  refusals: ["signed-out", "not-found"],
  pages: "after",
  params: releaseParams,
  query: releasedFactsQuery,
  answer: releasedFactPageAnswer,
  run: ({ actor, params, query }) => withReader(actor, (reader) => listReleasedFacts(reader, params.release, query)),
});
