/** One member's role, and whether the membership is disabled. */
import { memberAnswer } from "@/lib/api/answers/projects";
import { memberChangeRequest } from "@/lib/api/requests";
import { memberParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { changeMember } from "@/server/operations/change-member";

export const PATCH = route({
  summary: "Changes a member's role, or disables the membership.",
  role: "owner",
  answer: memberAnswer,
  refusals: ["last-owner"],
  access: "signed-in",
  params: memberParams,
  body: memberChangeRequest,
  run: ({ actor, params, body }) => changeMember(actor, params.project, params.user, body),
});
