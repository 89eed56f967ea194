/** What was done, as answers: histories, activity and the log. */
import { z } from "zod";
import { releaseActs } from "@/lib/api/activity";
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

const aboutFact = z.strictObject({ ...factFields, id, withdrawn: z.boolean() });
const inArticle = z.strictObject({ id, title: z.string() });
const done = { id, at: moment, by: person };

const single = z
  .strictObject({
    type: z.literal("event"),
    ...done,
    event,
    undid: z.strictObject({ kind: z.enum(eventKinds), by: person.nullable() }).nullable(),
    undoneBy: person.nullable(),
    article: inArticle,
    fact: aboutFact.nullable(),
    numeral: z.strictObject({ id, before: z.string(), words: z.string(), after: z.string() }).nullable(),
  })
  .meta({ id: "EventEntry" });
const batch = z
  .strictObject({
    type: z.literal("batch"),
    ...done,
    batchId: id,
    kind: z.enum(eventKinds),
    decision: batchDecision,
    of: person,
    items: count,
    unfinished: z.boolean(),
    undone: z.boolean(),
  })
  .meta({ id: "BatchEntry" });

const comment = z
  .strictObject({
    type: z.literal("comment"),
    ...done,
    body: z.string().nullable().describe("Null for one that was deleted"),
    edited: z.boolean(),
    mentions: z.array(person),
    article: inArticle,
    fact: aboutFact,
  })
  .meta({ id: "CommentEntry" });
const imported = z
  .strictObject({
    type: z.literal("import"),
    ...done,
    source: z
      .strictObject({ id, fileName: z.string(), article: id.nullable().describe("Its first that is left") })
      .nullable()
      .describe("Null for a package"),
    package: z
      .strictObject({ title: z.string(), number: z.int().positive(), sources: count })
      .nullable()
      .describe("The release that it held; null for a file"),
    articles: count,
    facts: count,
  })
  .meta({ id: "ImportEntry" });
const assigned = z
  .strictObject({
    type: z.literal("assign"),
    ...done,
    article: inArticle,
    from: person.nullable().describe("Whose it was"),
    to: person.nullable(),
  })
  .meta({ id: "AssignEntry" });
const release = z
  .strictObject({
    type: z.literal("release"),
    ...done,
    act: z.enum(releaseActs),
    release: z.strictObject({ id, number: z.int().positive(), title: z.string(), facts: count }),
    reason: z.string().nullable().describe("Why it was withdrawn"),
  })
  .meta({ id: "ReleaseEntry" });

export const activityAnswer = z
  .strictObject({
    entries: z.array(z.discriminatedUnion("type", [single, batch, comment, imported, assigned, release])),
    next,
  })
  .meta({ id: "ActivityPage" });
