/** One saved view, changed or removed by its maker. */
import { savedViewAnswer } from "@/lib/api/answers/facts";
import { savedViewChangeRequest } from "@/lib/api/fact-list";
import { viewParams } from "@/server/http/fact-list-params";
import { route } from "@/server/http/route";
import { changeView } from "@/server/operations/change-view";
import { removeView } from "@/server/operations/remove-view";

export const PATCH = route({
  summary: "Changes a saved view; only its maker may.",
  role: "viewer",
  answer: savedViewAnswer,
  refusals: ["name-taken"],
  access: "signed-in",
  params: viewParams,
  body: savedViewChangeRequest,
  run: ({ actor, params, body }) => changeView(actor, params.view, body),
});

export const DELETE = route({
  summary: "Removes a saved view; only its maker may.",
  role: "viewer",
  access: "signed-in",
  params: viewParams,
  status: 204,
  run: ({ actor, params }) => removeView(actor, params.view),
});
