/** What a release would hold if it were frozen now. */
import { releasePreviewAnswer } from "@/lib/api/answers/releases";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { previewRelease } from "@/server/operations/preview-release";

export const GET = route({
  access: "signed-in",
  tokens: true,
  role: "viewer",
  summary: "What a release would hold if it were frozen now, against the newest one, and what is still open.",
  params: projectParams,
  answer: releasePreviewAnswer,
  run: ({ actor, params }) => previewRelease(actor, params.project),
});
