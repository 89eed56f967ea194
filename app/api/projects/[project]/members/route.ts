/** Who belongs to a project. */
import { memberRequest } from "@/lib/api/requests";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { addMember } from "@/server/operations/add-member";
import { listMembers } from "@/server/operations/list-members";

export const GET = route({
  access: "signed-in",
  params: projectParams,
  run: ({ actor, params }) => listMembers(actor, params.project),
});

export const POST = route({
  access: "signed-in",
  params: projectParams,
  body: memberRequest,
  status: 201,
  run: ({ actor, params, body }) => addMember(actor, params.project, body),
});
