/** One tab in which an article is open: that it is, and that it is no more. */
import { presentAnswer } from "@/lib/api/answers/review";
import { presenceParams } from "@/server/http/review-params";
import { route } from "@/server/http/route";
import { bePresent } from "@/server/operations/be-present";
import { leaveArticle } from "@/server/operations/leave-article";

export const PUT = route({
  summary: "Says that a tab has the article open; to be repeated every 20 seconds.",
  role: "viewer",
  answer: presentAnswer,
  access: "signed-in",
  params: presenceParams,
  run: ({ actor, params }) => bePresent(actor, params.article, params.tab),
});

export const DELETE = route({
  summary: "Says that a tab has the article open no more.",
  role: "viewer",
  access: "signed-in",
  params: presenceParams,
  status: 204,
  run: ({ actor, params }) => leaveArticle(actor, params.article, params.tab),
});
