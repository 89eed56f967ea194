/** Saved views of the table of all facts. */
import { savedViewAnswer, savedViewsAnswer } from "@/lib/api/answers/facts";
import { savedViewRequest } from "@/lib/api/fact-list";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { listViews } from "@/server/operations/list-views";
import { saveView } from "@/server/operations/save-view";

export const GET = route({
  summary: "Saved views of the table of all facts: one's own and those that others share.",
  role: "viewer",
  answer: savedViewsAnswer,
  access: "signed-in",
  params: projectParams,
  run: ({ actor, params }) => listViews(actor, params.project),
});

export const POST = route({
  summary: "Saves a view of the table of all facts.",
  role: "viewer",
  answer: savedViewAnswer,
  refusals: ["name-taken"],
  access: "signed-in",
  params: projectParams,
  body: savedViewRequest,
  status: 201,
  run: ({ actor, params, body }) => saveView(actor, params.project, body),
});
