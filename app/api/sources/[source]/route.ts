/** A stored source with its articles. */
import { previewAnswer } from "@/lib/api/answers/projects";
import { sourceParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { getSource } from "@/server/operations/get-source";

export const GET = route({
  summary: "A source: its text and its articles.",
  role: "viewer",
  answer: previewAnswer,
  access: "signed-in",
  tokens: true,
  params: sourceParams,
  run: ({ actor, params }) => getSource(actor, params.source),
});
