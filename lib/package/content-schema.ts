/**
 * The forms of what a release holds, for lines that come from a stranger: strict, so that a key nobody knows is an error and not
 * an addition that nobody checks. What they mean together is the verification's.
 */
import { z } from "zod";
import { findingCodes } from "@/lib/checks/finding";
import { isDecimal } from "@/lib/fact/decimal";
import { bounds, type EvidenceRole, evidenceRoles, factFieldNames, levels } from "@/lib/fact/fact";
import { eventKinds } from "@/lib/review/decision";
import type { FactChange, ReleasedArticle, ReleasedDecision, ReleasedFact, ReleaseHead } from "./content";

const idForm = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
/** ISO 8601 in UTC with milliseconds, of a day that the calendar has. */
const timeForm = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine((text) => {
    const time = new Date(text);
    return !Number.isNaN(time.getTime()) && time.toISOString() === text;
  });
const sha256Form = z.string().regex(/^[0-9a-f]{64}$/);
const personKey = z.string().regex(/^P[1-9]\d{0,8}$/);
const decimal = z.string().refine(isDecimal);
const offset = z.int().nonnegative();
const spanForm = z.strictObject({ start: offset, end: offset });
const fieldSource = z.strictObject({ how: z.enum(["stated", "inherited"]), span: spanForm.nullable() });

const evidenceForm = z.strictObject({
  role: z.enum(evidenceRoles) satisfies z.ZodType<EvidenceRole>,
  start: offset,
  end: offset,
  quote: z.string(),
});

const fieldForms = {
  place: z.string(),
  indicator: z.string(),
  period: z.string().nullable(),
  value: decimal.nullable(),
  unit: z.string().nullable(),
  bound: z.enum(bounds).nullable(),
  change: decimal.nullable(),
  changeUnit: z.string().nullable(),
  basis: z.string().nullable(),
  prior: decimal.nullable(),
  priorPeriod: z.string().nullable(),
  level: z.enum(levels),
};

/** What two releases compare of a fact. */
const changedClaimForm = z.strictObject({
  ...fieldForms,
  placeCode: z.string().nullable(),
  evidence: z.array(evidenceForm),
  sourceId: idForm,
  articleId: idForm,
});

/** A line of facts.jsonl: the fact, and the address at which it can be looked up. */
export const factLineForm = z.strictObject({
  ...fieldForms,
  id: idForm,
  sourceId: idForm,
  articleId: idForm,
  position: offset,
  placeCode: z
    .string()
    .regex(/^\d{6}(\d{3})?$/)
    .nullable(),
  evidence: z.array(evidenceForm),
  fieldSources: z.partialRecord(z.enum(factFieldNames), fieldSource),
  origin: z.enum(["engine", "person"]),
  rule: z.string(),
  confidence: z.number().min(0).max(1).nullable(),
  corrected: z.boolean(),
  findings: z.array(z.enum(findingCodes)),
  version: z.int().positive(),
  approvedBy: personKey,
  approvedAt: timeForm,
  link: z.string(),
}) satisfies z.ZodType<ReleasedFact>;

export const releasedDecisionForm = z.strictObject({
  id: idForm,
  factId: idForm,
  kind: z.enum(eventKinds),
  version: z.int().positive(),
  changes: z.record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() })),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  undoes: idForm.nullable(),
  by: personKey.nullable(),
  at: timeForm,
}) satisfies z.ZodType<ReleasedDecision>;

const change = { factId: idForm };
const why = { reason: z.string().nullable(), note: z.string().nullable() };
export const factChangeForm = z.discriminatedUnion("kind", [
  z.strictObject({ ...change, kind: z.literal("added"), after: changedClaimForm }),
  z.strictObject({
    ...change,
    kind: z.literal("corrected"),
    before: changedClaimForm,
    after: changedClaimForm,
    ...why,
  }),
  z.strictObject({ ...change, kind: z.literal("withdrawn"), before: changedClaimForm, ...why }),
]) satisfies z.ZodType<FactChange>;

const count = z.int().nonnegative();
export const headForm = z.strictObject({
  id: idForm,
  project: z.strictObject({ id: idForm, name: z.string() }),
  number: z.int().positive(),
  title: z.string(),
  notes: z.string(),
  createdAt: timeForm,
  licence: z.string().nullable(),
  address: z.string().regex(/^https?:\/\/[^\s/]+$/),
  texts: z.boolean(),
  names: z.boolean(),
  previous: z.strictObject({ id: idForm, number: z.int().positive() }).nullable(),
  counts: z.strictObject({
    facts: count,
    articles: count,
    sources: count,
    decisions: count,
    added: count,
    corrected: count,
    withdrawn: count,
    unchanged: count,
  }),
  review: z.array(z.strictObject({ rule: z.string(), approved: count, corrected: count, rejected: count })),
  people: z.array(z.strictObject({ key: personKey, name: z.string().nullable() })),
}) satisfies z.ZodType<ReleaseHead>;

const numberCell = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})$/)
  .transform(Number);

/** A row of articles.csv by its columns. */
export const articleRowForm = z
  .strictObject({
    id: idForm,
    source: idForm,
    ordinal: numberCell,
    start: numberCell,
    end: numberCell,
    title: z.string(),
    byline: z.string().nullable(),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    place: z.string().nullable(),
  })
  .transform(({ source: sourceId, ...row }): ReleasedArticle => ({ ...row, sourceId }));

/** A row of sources.csv by its columns: a source, and where its text and its file stand in the package. */
export const sourceRowForm = z
  .strictObject({
    id: idForm,
    file: z.string(),
    encoding: z.string(),
    sha256: sha256Form,
    textSha256: sha256Form,
    importedAt: timeForm,
    text: z.string().nullable(),
    original: z.string().nullable(),
  })
  .transform(({ file: fileName, ...row }) => ({ ...row, fileName }));
export type SourceRow = z.infer<typeof sourceRowForm>;
