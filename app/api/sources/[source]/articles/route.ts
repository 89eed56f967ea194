/** The articles of a stored source. */
import { cutsRequest } from "@/lib/api/requests";
import { sourceParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { replaceCuts } from "@/server/operations/replace-cuts";

export const PUT = route({
  access: "signed-in",
  params: sourceParams,
  body: cutsRequest,
  run: ({ actor, params, body }) => replaceCuts(actor, params.source, body),
});
