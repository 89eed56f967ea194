/** Comments and mentions, as answers. */
import { z } from "zod";
import { count, id, moment, next, person } from "./building-blocks";

const fields = {
  id,
  factId: id,
  by: person,
  body: z.string().nullable().describe("Null for one that was deleted"),
  mentions: z.array(person),
  at: moment,
  editedAt: moment.nullable(),
};
export const commentAnswer = z.strictObject(fields).meta({ id: "Comment" });
export const commentPageAnswer = z.strictObject({ comments: z.array(commentAnswer), next }).meta({ id: "CommentPage" });
export const commentCountsAnswer = z.record(z.uuid(), count).describe("By the id of the fact");
export const mentionPageAnswer = z
  .strictObject({
    mentions: z.array(
      z
        .strictObject({
          ...fields,
          project: z.strictObject({ id, name: z.string() }),
          article: z.strictObject({ id, title: z.string() }),
          indicator: z.string(),
        })
        .meta({ id: "Mention" }),
    ),
    unread: count,
    next,
  })
  .meta({ id: "MentionPage" });
