/** next-auth: sign-in, sign-out, session and providers. */
import { z } from "zod";
import { handleAuth } from "@/server/auth/handle";
import { route } from "@/server/http/route";

const params = z.object({ nextauth: z.array(z.string()).min(1) });

const handler = route({
  summary: "Signing in and out, by next-auth.",
  sends: ["application/json", "text/html"],
  access: "anyone",
  params,
  run: ({ request, params: { nextauth } }) => handleAuth(request, nextauth),
});

export { handler as GET, handler as POST };
