/** One's own password. */
import { passwordRequest } from "@/lib/api/requests";
import { sealSession, sessionCookie } from "@/server/auth/token";
import { route } from "@/server/http/route";
import { changePassword } from "@/server/operations/change-password";

export const POST = route({
  summary: "Changes one's own password; every other session ends.",
  status: 204,
  refusals: ["wrong-password", "weak-password", "too-many-attempts"],
  access: "account",
  body: passwordRequest,
  async run({ actor, body }) {
    const outcome = await changePassword(actor, body);
    if (!outcome.ok) return outcome;
    const cookie = sessionCookie(await sealSession(outcome.value));
    return new Response(null, { status: 204, headers: { "set-cookie": cookie } });
  },
});
