/** What was decided in an article since an event. */

import { z } from "zod";
import { changesAnswer } from "@/lib/api/answers/review";
import { articleParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { listChanges } from "@/server/operations/list-changes";

export const GET = route({
  summary: "What was decided in an article since an event, as it is now.",
  role: "viewer",
  answer: changesAnswer,
  access: "signed-in",
  params: articleParams,
  query: z.object({ after: z.uuid() }),
  run: ({ actor, params, query }) => listChanges(actor, params.article, query.after),
});
