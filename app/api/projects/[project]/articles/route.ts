/** The articles of a project, a page at a time. */
import { articlePageAnswer } from "@/lib/api/answers/projects";
import { readingQuery } from "@/lib/api/reading";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { listArticles } from "@/server/operations/list-articles";

export const GET = route({
  summary: "The articles of a project with how far each is, in the order in which they were made.",
  role: "viewer",
  answer: articlePageAnswer,
  access: "signed-in",
  tokens: true,
  pages: "after",
  params: projectParams,
  query: readingQuery,
  run: ({ actor, params, query }) => listArticles(actor, params.project, query),
});
