/** One's projects. */
import { createProjectRequest } from "@/lib/api/requests";
import { route } from "@/server/http/route";
import { createProject } from "@/server/operations/create-project";
import { listProjects } from "@/server/operations/list-projects";

export const GET = route({ access: "signed-in", tokens: true, run: ({ actor }) => listProjects(actor) });

export const POST = route({
  access: "signed-in",
  body: createProjectRequest,
  status: 201,
  run: ({ actor, body }) => createProject(actor, body),
});
