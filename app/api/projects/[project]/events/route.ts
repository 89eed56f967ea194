/** The log of a project, oldest first, a page at a time. */
import { logAnswer } from "@/lib/api/answers/activity";
import { readingQuery } from "@/lib/api/reading";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { listLog } from "@/server/operations/list-log";

export const GET = route({
  summary: "The log of a project, oldest first: every single event of people and of the engine.",
  role: "viewer",
  answer: logAnswer,
  access: "signed-in",
  tokens: true,
  pages: "after",
  params: projectParams,
  query: readingQuery,
  run: ({ actor, params, query }) => listLog(actor, params.project, query),
});
