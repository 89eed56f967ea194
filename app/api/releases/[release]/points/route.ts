/** The figures of one indicator of a release by place and year. */
import { releasePointsAnswer } from "@/lib/api/answers/releases";
import { releasePointsQuery } from "@/lib/api/releases";
import { withReader } from "@/server/http/reader";
import { releaseParams } from "@/server/http/release-params";
import { route } from "@/server/http/route";
import { listPoints } from "@/server/operations/chart-release";

export const GET = route({
  access: "anyone",
  tokens: true,
  summary: "Exact levels of one indicator by place and whole year, in one unit; what is left out is counted by reason.",
  refusals: ["signed-out", "not-found"],
  params: releaseParams,
  query: releasePointsQuery,
  answer: releasePointsAnswer,
  run: ({ actor, params, query }) => withReader(actor, (reader) => listPoints(reader, params.release, query)),
});
