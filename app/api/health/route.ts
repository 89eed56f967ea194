/** For load balancers and the start script: answers once the database does. */
import { route } from "@/server/http/route";
import { checkHealth } from "@/server/operations/check-health";

export const GET = route({ access: "anyone", run: checkHealth });
