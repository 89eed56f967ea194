/** Who belongs to a project. */
import { addedMemberAnswer, membersAnswer } from "@/lib/api/answers/projects";
import { memberRequest } from "@/lib/api/requests";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { addMember } from "@/server/operations/add-member";
import { listMembers } from "@/server/operations/list-members";

export const GET = route({
  summary: "The members of a project.",
  role: "viewer",
  answer: membersAnswer,
  access: "signed-in",
  params: projectParams,
  run: ({ actor, params }) => listMembers(actor, params.project),
});

export const POST = route({
  summary: "Makes somebody a member, with a new account where there is none.",
  role: "owner",
  answer: addedMemberAnswer,
  refusals: ["login-taken"],
  access: "signed-in",
  params: projectParams,
  body: memberRequest,
  status: 201,
  run: ({ actor, params, body }) => addMember(actor, params.project, body),
});
