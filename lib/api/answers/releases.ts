/** Releases, as answers. Their types are in lib/api/releases.ts. */
import { z } from "zod";
import { factFieldNames } from "@/lib/fact/fact";
import { changeReasons } from "@/lib/release/change-reasons";
import { leftOutReasons } from "@/lib/release/indicator-points";
import { licences } from "@/lib/release/licences";
import { count, evidence, factFields, fieldSource, id, moment, span } from "./building-blocks";

const name = { id, number: z.int().positive() };
const releaseName = z.strictObject(name).meta({ id: "ReleaseName" });
const hash = z.string().describe("SHA-256, hexadecimal");
const byWhom = z.string().describe("A name, or a key outside of the project where the release has no names");
const nextNumber = z.int().nullable().describe("What to ask the next page with; null behind the last");
const project = z.strictObject({ id: id.nullable().describe("Null outside of the project"), name: z.string() });
const withdrawn = z.strictObject({ at: moment, by: z.string().nullable(), reason: z.string() }).nullable();

const summary = {
  ...name,
  project,
  title: z.string(),
  notes: z.string(),
  createdAt: moment,
  createdBy: z.string().nullable(),
  licence: z.enum(licences).nullable().describe("Identifier of SPDX; null: all rights reserved"),
  texts: z.boolean().describe("Whether the texts of the sources travel along"),
  names: z.boolean().describe("Whether people appear by name"),
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
  previous: z
    .strictObject({ id: id.nullable().describe("Null where whoever asks may not see it"), number: z.int().positive() })
    .nullable(),
  contentSha256: hash,
  package: z.strictObject({ sha256: hash, bytes: count }).nullable(),
  publicAt: moment.nullable(),
  withdrawn,
};

export const releasePageAnswer = z
  .strictObject({ releases: z.array(z.strictObject(summary).meta({ id: "ReleaseSummary" })), next: nextNumber })
  .meta({ id: "ReleasePage" });

export const releaseAnswer = z
  .strictObject({
    ...summary,
    review: z.array(z.strictObject({ rule: z.string(), approved: count, corrected: count, rejected: count })),
    reviewed: z.strictObject({
      people: count,
      names: z.array(z.string()).nullable().describe("Null where the release has no names"),
      from: moment,
      to: moment,
    }),
    newest: releaseName.nullable(),
    mayChange: z.boolean(),
    member: z.boolean(),
  })
  .meta({ id: "Release" });

export const releaseIndicatorsAnswer = z
  .strictObject({
    indicators: z.array(
      z.strictObject({
        indicator: z.string(),
        unit: z.string().describe("That of most of its facts; empty for a bare ratio"),
        facts: count.describe("Exact levels of a whole year, in this unit or one that compares"),
        firstYear: z.int(),
        lastYear: z.int(),
      }),
    ),
  })
  .meta({ id: "ReleaseIndicators" });

export const releasePointsAnswer = z
  .strictObject({
    indicator: z.string(),
    unit: z.string(),
    points: z.array(
      z.strictObject({
        place: z.string(),
        year: z.int(),
        value: z.string().describe("Decimal, in the unit of the answer"),
        facts: count.describe("How many facts state it"),
        factId: id,
      }),
    ),
    leftOut: z.record(z.enum(leftOutReasons), count).describe("Facts of the indicator by why they are no point"),
  })
  .meta({ id: "ReleasePoints" });

export const releasePreviewAnswer = z
  .strictObject({
    approved: count,
    openFacts: count,
    openNumerals: count,
    previous: releaseName.nullable(),
    added: count,
    corrected: count,
    withdrawn: count,
    unchanged: count,
  })
  .meta({ id: "ReleasePreview" });

const claim = {
  ...factFields,
  placeCode: z.string().nullable(),
  evidence: z.array(evidence),
  sourceId: id,
  articleId: id,
};
const releasedFact = z
  .strictObject({
    ...claim,
    id,
    position: count,
    fieldSources: z.partialRecord(z.enum(factFieldNames), fieldSource),
    origin: z.enum(["engine", "person"]),
    rule: z.string(),
    confidence: z.number().min(0).max(1).nullable(),
    corrected: z.boolean(),
    findings: z.array(z.string()),
    version: z.int().positive().describe("That of the decision which approved it"),
    approvedBy: byWhom,
    approvedAt: moment,
    articleTitle: z.string(),
  })
  .meta({ id: "ReleasedFact" });
export const releasedFactPageAnswer = z
  .strictObject({ facts: z.array(releasedFact), next: nextNumber })
  .meta({ id: "ReleasedFactPage" });

const changedClaim = z.strictObject(claim).meta({ id: "ChangedClaim" });
export const releaseChangePageAnswer = z
  .strictObject({
    changes: z.array(
      z
        .strictObject({
          kind: z.enum(["added", "corrected", "withdrawn"]),
          factId: id,
          before: changedClaim.nullable(),
          after: changedClaim.nullable(),
          reason: z.enum(changeReasons).nullable(),
          note: z.string().nullable(),
          by: byWhom.nullable(),
          at: moment.nullable(),
          articleTitle: z.string(),
        })
        .meta({ id: "ReleaseChange" }),
    ),
    next: nextNumber,
  })
  .meta({ id: "ReleaseChangePage" });

export const releasedFactAnswer = z
  .strictObject({
    release: z.strictObject({
      ...name,
      title: z.string(),
      project,
      createdAt: moment,
      withdrawn,
      publicAt: moment.nullable(),
    }),
    fact: releasedFact,
    article: z.strictObject({ ...span, id, title: z.string(), date: z.string().nullable() }),
    source: z.strictObject({ id, fileName: z.string(), sha256: hash }),
    excerpts: z.array(z.strictObject({ start: count, text: z.string() })),
    history: z.array(
      z.strictObject({
        id,
        kind: z.string(),
        version: z.int().positive(),
        changes: z.unknown(),
        reason: z.string().nullable(),
        note: z.string().nullable(),
        undoes: id.nullable(),
        by: byWhom.nullable(),
        at: moment,
      }),
    ),
    newest: z.strictObject({ ...name, state: z.enum(["same", "corrected", "gone"]) }).nullable(),
    member: z.boolean(),
  })
  .meta({ id: "ReleasedFactDetail" });
