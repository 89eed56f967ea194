/** Decisions over many items, as answers. */
import { z } from "zod";
import { problemCodes } from "@/lib/api/problem";
import { factFieldNames } from "@/lib/fact/fact";
import { notFactReasons } from "@/lib/fact/not-fact";
import { batchDecision } from "@/lib/review/batch";
import { factStatuses } from "@/lib/review/decision";
import { count, factFields, id, moment, person } from "./building-blocks";

const itemProblem = z.enum([...problemCodes, "already-so", "no-reason"]);
const row = z
  .strictObject({
    id,
    article: z.strictObject({ id, title: z.string() }),
    fact: z.strictObject({ ...factFields, status: z.enum(factStatuses) }).nullable(),
    numeral: z.strictObject({ before: z.string(), words: z.string(), after: z.string() }).nullable(),
    changes: z.array(
      z.strictObject({
        field: z.enum([...factFieldNames, "status", "reason"]),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
    problem: itemProblem.nullable(),
  })
  .meta({ id: "BatchRow" });

export const batchAnswer = z
  .strictObject({
    id,
    projectId: id,
    status: z.enum(["prepared", "running", "done", "undoing", "undone"]),
    decision: batchDecision,
    by: person,
    createdAt: moment,
    total: count,
    outcomes: z.strictObject({ waiting: count, done: count, refused: count, undone: count, kept: count }),
    problems: z.array(z.strictObject({ code: itemProblem, count })),
    reasons: z.array(z.strictObject({ reason: z.enum(notFactReasons), count })),
    changing: z.array(row),
    staying: z.array(row),
  })
  .meta({ id: "Batch" });
export const batchesAnswer = z.array(batchAnswer);

export const alikeAnswer = z.strictObject({
  count,
  mended: z.array(
    z.strictObject({ field: z.enum(factFieldNames), from: z.string().nullable(), to: z.string().nullable() }),
  ),
});
