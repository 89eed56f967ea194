/** For load balancers and the start script: answers once the database does. */
import { z } from "zod";
import { route } from "@/server/http/route";
import { checkHealth } from "@/server/operations/check-health";

export const GET = route({
  summary: "Answers once the database does.",
  answer: z.strictObject({ ok: z.literal(true) }),
  access: "anyone",
  run: checkHealth,
});
