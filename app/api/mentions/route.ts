/** Where the person who asks is named and has not looked yet. */
import { mentionPageAnswer } from "@/lib/api/answers/comments";
import { commentQuery, readMentionsRequest } from "@/lib/api/comments";
import { route } from "@/server/http/route";
import { listMentions, readMentions } from "@/server/operations/list-mentions";

export const GET = route({
  summary: "Where one is named and has not looked.",
  pages: "before",
  answer: mentionPageAnswer,
  access: "signed-in",
  query: commentQuery,
  run: ({ actor, query }) => listMentions(actor, query),
});

export const PATCH = route({
  summary: "Marks mentions of oneself as read.",
  access: "signed-in",
  body: readMentionsRequest,
  status: 204,
  run: ({ actor, body }) => readMentions(actor, body.comments),
});
