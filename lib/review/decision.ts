/**
 * The decisions that a reviewer can make, and the codes that go with them. Shapes only; what a decision does to a fact is
 * in transitions.ts.
 */
import { z } from "zod";
import { bounds, evidenceRoles, levels } from "@/lib/fact/fact";
import { notFactReasons } from "@/lib/fact/not-fact";

export const rejectReasons = [
  "not-a-fact",
  "wrong-figure",
  "wrong-meaning",
  "duplicate",
  "unsupported",
  "other",
] as const;
export type RejectReason = (typeof rejectReasons)[number];

export const factStatuses = ["proposed", "approved", "rejected"] as const;
export type FactStatus = (typeof factStatuses)[number];

export const numeralStatuses = ["covered", "notFact", "open"] as const;
export type NumeralStatus = (typeof numeralStatuses)[number];

/** PostgreSQL stores neither U+0000 nor half of a character of two code units; the latter would come back as another one. */
const storable = /^[^\0\p{Surrogate}]*$/u;
const text = z.string().max(500).regex(storable);
const note = z.string().trim().max(1000).regex(storable);

/** Field contents as sent by a client. The forms (period, decimal …) are checked by lib/fact/validate.ts, field by field. */
export const fieldsInput = z.strictObject({
  // Together no longer than an entry of the index by which facts are counted (migration fact_list_counts) can hold.
  place: text.max(200),
  indicator: text.max(300),
  period: text.max(50).nullable(),
  value: text.nullable(),
  unit: text.max(100).nullable(),
  bound: z.enum(bounds).nullable(),
  change: text.nullable(),
  changeUnit: text.nullable(),
  basis: text.nullable(),
  prior: text.nullable(),
  priorPeriod: text.nullable(),
  level: z.enum(levels),
});

/** A span that the person chose; the server reads the quote from the source itself. */
export const evidenceInput = z.strictObject({
  role: z.enum(evidenceRoles),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});

export const factDecision = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("approve") }),
  z.strictObject({ kind: z.literal("reject"), reason: z.enum(rejectReasons), note: note.nullish() }),
  z.strictObject({ kind: z.literal("reopen"), note: note.nullish() }),
  z.strictObject({ kind: z.literal("correct"), changes: fieldsInput.partial() }),
  /** Replaces all evidence of the fact by this list. */
  z.strictObject({ kind: z.literal("link"), evidence: z.array(evidenceInput).min(1).max(50) }),
]);
export type FactDecision = z.infer<typeof factDecision>;

export const numeralDecision = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("not-fact"), reason: z.enum(notFactReasons) }),
  z.strictObject({ kind: z.literal("reopen") }),
]);
export type NumeralDecision = z.infer<typeof numeralDecision>;

/** What an event of the log says happened. */
export const eventKinds = [
  "propose",
  "create",
  "approve",
  "reject",
  "reopen",
  "correct",
  "link",
  "not-fact",
  "undo",
] as const;
export type EventKind = (typeof eventKinds)[number];
