/** What happens in a project, as it happens. */
import { eventStream } from "@/server/http/event-stream";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { watchProject } from "@/server/operations/watch-project";
import { actorOfRequest } from "@/server/session";

export const GET = route({
  summary: "What happens in a project, as it happens.",
  role: "viewer",
  sends: ["text/event-stream"],
  access: "signed-in",
  params: projectParams,
  async run({ actor, params, request }) {
    const isSignedIn = async () => (await actorOfRequest(request))?.userId === actor.userId;
    const outcome = await watchProject(actor, params.project, { isSignedIn, signal: request.signal });
    return outcome.ok ? eventStream(outcome.value) : outcome;
  },
});
