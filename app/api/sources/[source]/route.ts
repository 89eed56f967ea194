/** A stored source with its articles. */
import { sourceParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { getSource } from "@/server/operations/get-source";

export const GET = route({
  access: "signed-in",
  tokens: true,
  params: sourceParams,
  run: ({ actor, params }) => getSource(actor, params.source),
});
