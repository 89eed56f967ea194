/** The main indicators of a release: what its charts can show. */
import { releaseIndicatorsAnswer } from "@/lib/api/answers/releases";
import { withReader } from "@/server/http/reader";
import { releaseParams } from "@/server/http/release-params";
import { route } from "@/server/http/route";
import { listIndicators } from "@/server/operations/chart-release";

export const GET = route({
  access: "anyone",
  tokens: true,
  summary: "The indicators of a release with most figures that compare over places or years, each in one unit.",
  refusals: ["signed-out", "not-found"],
  params: releaseParams,
  answer: releaseIndicatorsAnswer,
  run: ({ actor, params }) => withReader(actor, (reader) => listIndicators(reader, params.release)),
});
