/**
 * What the API's answers are made of, as schemas: the document of the API is made of them, and tests hold real answers
 * against them. No answer is parsed by them; the types that server and screens share are in lib/api/views.ts and beside it.
 */
import { z } from "zod";
import { roles } from "@/lib/auth/can";
import { bounds, evidenceRoles, factFieldNames, levels } from "@/lib/fact/fact";
import { notFactReasons } from "@/lib/fact/not-fact";
import { eventKinds, factStatuses, numeralStatuses, rejectReasons } from "@/lib/review/decision";

export const id = z.uuid();
export const moment = z.iso.datetime().describe("ISO 8601 in UTC");
export const count = z.int().nonnegative();
export const role = z.enum(roles);
/** A decimal as text: JSON's numbers would lose digits. */
const decimal = z.string().describe("A decimal as text, with 万 and 亿 multiplied out");
const offset = z.int().nonnegative().describe("In UTF-16 code units of the whole source");

export const span = { start: offset, end: offset };

export const person = z.strictObject({ id, name: z.string() }).meta({ id: "Person" });

/** Fields of a fact, by the codebook. */
export const factFields = {
  place: z.string().describe("Common short name; a part of it after `/`"),
  indicator: z.string().describe("What is counted or measured, in the source's words"),
  period: z
    .string()
    .nullable()
    .describe("`start/end` of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, one alone if they are equal"),
  value: decimal.nullable().describe("The level as a decimal text; null if only a change is stated"),
  unit: z.string().nullable().describe("Measure word without 万 and 亿; empty for a bare ratio"),
  bound: z.enum(bounds).nullable().describe("`=` exact, `~` about, `>` more than or at least, `<` less than or nearly"),
  change: decimal.nullable().describe("The stated change, signed"),
  changeUnit: z.string().nullable().describe("`%`, `‰`, `pp`, `倍`, or the unit of the level"),
  basis: z.string().nullable().describe("`yoy`, `mom`, or `vs:` and the words of the text"),
  prior: decimal.nullable(),
  priorPeriod: z.string().nullable(),
  level: z.enum(levels),
};

export const evidence = z
  .strictObject({
    ...span,
    role: z.enum(evidenceRoles).describe("`evidence` is a piece of the sentence, the others carry one field"),
    quote: z.string().describe("What stood there when the link was made"),
  })
  .meta({ id: "Evidence" });

export const fieldSource = z
  .strictObject({ how: z.enum(["stated", "inherited"]), span: z.strictObject(span).nullable() })
  .meta({ id: "FieldSource" });

const trace = z.strictObject({
  rule: z.string(),
  field: z.string(),
  span: z.strictObject(span).nullable(),
  to: z.string(),
});

/** All of a fact but how the engine came to it. */
export const factWithoutTrace = {
  ...factFields,
  id,
  placeCode: z.string().nullable().describe("GB/T 2260, nine digits for a town; derived from the place"),
  articleId: id,
  status: z.enum(factStatuses),
  version: z.int().positive().describe("Goes up with every change"),
  origin: z.enum(["engine", "person"]),
  evidence: z.array(evidence),
  sources: z.partialRecord(z.enum(factFieldNames), fieldSource),
  rule: z.string().describe("Which rule of the engine made it; `person` where a person did"),
  confidence: z.number().min(0).max(1).nullable(),
  corrected: z.boolean(),
  changedSinceApproval: z.boolean(),
  rejectReason: z.enum(rejectReasons).nullable(),
  rejectNote: z.string().nullable(),
  decidedBy: person.nullable(),
  decidedAt: moment.nullable(),
  position: offset,
};

export const fact = z.strictObject({ ...factWithoutTrace, trace: z.array(trace) }).meta({ id: "Fact" });

export const numeral = z
  .strictObject({
    ...span,
    id,
    status: z.enum(numeralStatuses),
    reason: z.enum(notFactReasons).nullable(),
    byPerson: z.boolean(),
    version: z.int().positive(),
  })
  .meta({ id: "Numeral" });

export const eventFields = {
  id,
  factId: id.nullable(),
  numeralId: id.nullable(),
  kind: z.enum(eventKinds),
  version: z.int().positive().describe("That of the fact or numeral after the event"),
  changes: z
    .record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() }))
    .describe("By field: what it was and what it became"),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  undoes: id.nullable().describe("The event that this one took back"),
  batchId: id.nullable().describe("The bulk decision that it is part of"),
  undone: z.boolean().describe("Whether a later event took this one back"),
  by: person.nullable().describe("Null: the engine"),
  at: moment,
};
export const event = z.strictObject(eventFields).meta({ id: "Event" });

export const progress = z
  .strictObject({
    facts: count,
    approved: count,
    rejected: count,
    openFacts: count,
    numerals: count,
    openNumerals: count,
    complete: z.boolean(),
  })
  .meta({ id: "Progress" });

export const articleCut = {
  ...span,
  title: z.string(),
  byline: z.string().nullable(),
  date: z.string().nullable().describe("`YYYY`, `YYYY-MM` or `YYYY-MM-DD`"),
  place: z.string().nullable(),
};

/** What `next` of a page is, where it is an id or an opaque key. */
export const next = z.string().nullable().describe("What to ask the next page with; null behind the last");
