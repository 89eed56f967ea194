/** What people did in a project, newest first, a page at a time. */

import { activityQuery } from "@/lib/api/activity";
import { activityAnswer } from "@/lib/api/answers/activity";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { listActivity } from "@/server/operations/list-activity";

export const GET = route({
  summary: "What people did, newest first; a bulk decision is one entry.",
  role: "viewer",
  answer: activityAnswer,
  access: "signed-in",
  tokens: true,
  pages: "after",
  params: projectParams,
  query: activityQuery,
  run: ({ actor, params, query }) => listActivity(actor, params.project, query),
});
