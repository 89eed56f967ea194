/** How a release differs from the one before, page by page. */
import { releaseChangePageAnswer } from "@/lib/api/answers/releases";
import { releaseChangesQuery } from "@/lib/api/releases";
import { withReader } from "@/server/http/reader";
import { releaseParams } from "@/server/http/release-params";
import { route } from "@/server/http/route";
import { listReleaseChanges } from "@/server/operations/list-released-facts";

export const GET = route({
  access: "anyone",
  tokens: true,
  summary:
    "How a release differs from the one before: facts added, corrected (from, to, why) and withdrawn (why), in this order.",
  refusals: ["signed-out", "not-found"],
  pages: "after",
  params: releaseParams,
  query: releaseChangesQuery,
  answer: releaseChangePageAnswer,
  run: ({ actor, params, query }) => withReader(actor, (reader) => listReleaseChanges(reader, params.release, query)),
});
