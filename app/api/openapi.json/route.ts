/** The API as an OpenAPI document, for programs; /docs/api shows it to people. */
import { route } from "@/server/http/route";
import { tagged } from "@/server/http/validator";
import { apiDocument, documentDeclaration } from "../document";

export const GET = route({
  ...documentDeclaration,
  run: ({ request }) => tagged(request, Response.json(apiDocument(), { headers: { "cache-control": "no-cache" } })),
});
