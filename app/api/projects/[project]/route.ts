/** One project with its articles. */
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { getProject } from "@/server/operations/get-project";

export const GET = route({
  access: "signed-in",
  tokens: true,
  params: projectParams,
  run: ({ actor, params }) => getProject(actor, params.project),
});
