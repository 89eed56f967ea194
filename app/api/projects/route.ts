/** One's projects. */
import { projectAnswer, projectsAnswer } from "@/lib/api/answers/projects";
import { createProjectRequest } from "@/lib/api/requests";
import { route } from "@/server/http/route";
import { createProject } from "@/server/operations/create-project";
import { listProjects } from "@/server/operations/list-projects";

export const GET = route({
  summary: "One's projects, oldest first.",
  answer: projectsAnswer,
  access: "signed-in",
  tokens: true,
  run: ({ actor }) => listProjects(actor),
});

export const POST = route({
  summary: "Makes a project; the maker is its owner.",
  answer: projectAnswer,
  access: "signed-in",
  body: createProjectRequest,
  status: 201,
  run: ({ actor, body }) => createProject(actor, body),
});
