/** What was done, as answers: histories, activity and the log. */
import { z } from "zod";
import { batchDecision } from "@/lib/review/batch";
import { eventKinds } from "@/lib/review/decision";
import { count, event, eventFields, factFields, id, moment, next, person } from "./building-blocks";

export const historyAnswer = z
  .strictObject({
    events: z.array(event).describe("Newest first"),
    next: z.int().positive().nullable().describe("The version to send as `before` for older events"),
  })
  .meta({ id: "HistoryPage" });

export const logAnswer = z
  .strictObject({
    events: z
      .array(z.strictObject({ ...eventFields, articleId: id }).meta({ id: "LogEvent" }))
      .describe("Oldest first"),
    next,
    resume: id
      .nullable()
      .describe("What to send as `after` another day; events of the last minute may come again by it"),
  })
  .meta({ id: "LogPage" });

const single = z
  .strictObject({
    type: z.literal("event"),
    id,
    at: moment,
    by: person,
    event,
    undid: z.strictObject({ kind: z.enum(eventKinds), by: person.nullable() }).nullable(),
    undoneBy: person.nullable(),
    article: z.strictObject({ id, title: z.string() }),
    fact: z.strictObject({ ...factFields, id, withdrawn: z.boolean() }).nullable(),
    numeral: z.strictObject({ id, before: z.string(), words: z.string(), after: z.string() }).nullable(),
  })
  .meta({ id: "EventEntry" });
const batch = z
  .strictObject({
    type: z.literal("batch"),
    id,
    at: moment,
    by: person,
    batchId: id,
    kind: z.enum(eventKinds),
    decision: batchDecision,
    of: person,
    items: count,
    unfinished: z.boolean(),
    undone: z.boolean(),
  })
  .meta({ id: "BatchEntry" });

export const activityAnswer = z
  .strictObject({ entries: z.array(z.discriminatedUnion("type", [single, batch])), next })
  .meta({ id: "ActivityPage" });
