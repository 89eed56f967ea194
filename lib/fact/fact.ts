/**
 * The shape of a fact, field for field the codebook's. Decimals are strings with 万 and 亿 multiplied out, so that no
 * float touches a value; percentages stay as written. Checks of what a person types are in validate.ts.
 */
import type { Span } from "@/lib/text/span";

/** `=` exact · `~` about · `>` more than or at least · `<` less than or nearly. */
export const bounds = ["=", "~", ">", "<"] as const;
export type Bound = (typeof bounds)[number];

export const levels = ["aggregate", "case", "narrative"] as const;
/** The scale of the claim: a statistic, the figures of one named case, or an incidental figure of a story. */
export type Level = (typeof levels)[number];

export interface FactFields {
  /** Common short name; a part of it after `/`: `琼中/黎母山镇`. */
  readonly place: string;
  /** What is counted or measured, in the source's words, without figure, period, place and qualifiers. */
  readonly indicator: string;
  /** `start/end` of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, one alone if they are equal; null if the text leaves it open. */
  readonly period: string | null;
  /** The level as a decimal string, or null if only a change is stated. */
  readonly value: string | null;
  /** Measure word without 万 and 亿; empty for a bare ratio; null with `value`. */
  readonly unit: string | null;
  readonly bound: Bound | null;
  /** The stated change, signed. */
  readonly change: string | null;
  /** `%`, `‰`, `pp`, `倍`, or the level's unit for an absolute change. */
  readonly changeUnit: string | null;
  /** `yoy`, `mom`, or `vs:` and the words of the text. */
  readonly basis: string | null;
  readonly prior: string | null;
  readonly priorPeriod: string | null;
  readonly level: Level;
}

export type FactField = keyof FactFields;

/** All fields, in the order in which they are shown and exported. */
export const factFieldNames = [
  "place",
  "indicator",
  "period",
  "value",
  "unit",
  "bound",
  "change",
  "changeUnit",
  "basis",
  "prior",
  "priorPeriod",
  "level",
] as const satisfies readonly FactField[];

/** Where a field's content came from: the words of the claim itself, or its context. A null span: no words, a default. */
export interface FieldSource {
  readonly how: "stated" | "inherited";
  readonly span: Span | null;
}
export type FieldSources = Partial<Record<FactField, FieldSource>>;

export const evidenceRoles = ["evidence", "value", "change", "prior", "period", "place"] as const;
/** `evidence`: a piece of the sentence. The others: the figure or words inside it that carry that field. */
export type EvidenceRole = (typeof evidenceRoles)[number];

/** A link to the source's words. `quote` is what stood at the span when the link was made. */
export interface EvidenceSpan extends Span {
  readonly role: EvidenceRole;
  readonly quote: string;
}
