/** One project with its articles. */
import { projectWithArticlesAnswer } from "@/lib/api/answers/projects";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { getProject } from "@/server/operations/get-project";

export const GET = route({
  summary: "One project with all its articles.",
  role: "viewer",
  answer: projectWithArticlesAnswer,
  access: "signed-in",
  tokens: true,
  params: projectParams,
  run: ({ actor, params }) => getProject(actor, params.project),
});
