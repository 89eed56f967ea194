/** The articles of a stored source. */
import { importAnswer } from "@/lib/api/answers/projects";
import { cutsRequest } from "@/lib/api/requests";
import { sourceParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { replaceCuts } from "@/server/operations/replace-cuts";

export const PUT = route({
  summary: "Cuts a source anew; decisions stay.",
  role: "reviewer",
  answer: importAnswer,
  refusals: ["bad-cuts"],
  access: "signed-in",
  params: sourceParams,
  body: cutsRequest,
  run: ({ actor, params, body }) => replaceCuts(actor, params.source, body),
});
