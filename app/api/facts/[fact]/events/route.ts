/** The history of a fact. */

import { historyQuery } from "@/lib/api/activity";
import { historyAnswer } from "@/lib/api/answers/activity";
import { factParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { listFactEvents } from "@/server/operations/list-fact-events";

export const GET = route({
  summary: "The history of a fact, newest first.",
  role: "viewer",
  answer: historyAnswer,
  access: "signed-in",
  tokens: true,
  pages: "before",
  params: factParams,
  query: historyQuery,
  run: ({ actor, params, query }) => listFactEvents(actor, params.fact, query),
});
