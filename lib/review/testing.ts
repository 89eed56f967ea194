/** Facts and decisions for the tests of this folder: small ones by hand, arbitrary ones for properties. Not for the app. */
import fc from "fast-check";
import { bounds, type EvidenceSpan, evidenceRoles, type FactFields, levels } from "@/lib/fact/fact";
import { noChange, sampleFields } from "@/lib/fact/testing";
import { rejectReasons } from "./decision";
import type { FactState } from "./fact-state";
import type { Ruling } from "./transitions";

export const someFields: FactFields = { ...sampleFields, ...noChange };

/** `text` is `2021年云岭破获案件34起。` */
export const someText = "2021年云岭破获案件34起。";
export const someEvidence: readonly EvidenceSpan[] = [
  { role: "evidence", start: 0, end: 15, quote: someText },
  { role: "value", start: 11, end: 14, quote: "34起" },
  { role: "period", start: 0, end: 5, quote: "2021年" },
];

/** A proposed fact of the engine. */
export function proposed(changes: Partial<FactState> = {}): FactState {
  return {
    ...someFields,
    status: "proposed",
    evidence: someEvidence,
    sources: { period: { how: "stated", span: { start: 0, end: 5 } } },
    corrected: false,
    changedSinceApproval: false,
    approvalHash: null,
    rejectReason: null,
    rejectNote: null,
    decidedBy: null,
    decidedAt: null,
    withdrawn: false,
    ...changes,
  };
}

const text = fc.constantFrom("甲", "乙", "丙");
const decimal = fc.constantFrom("1", "-2.5", "30");
const span = fc
  .record({ role: fc.constantFrom(...evidenceRoles), start: fc.nat(40), length: fc.integer({ min: 1, max: 6 }) })
  .map(({ role, start, length }): EvidenceSpan => ({ role, start, end: start + length, quote: "字".repeat(length) }));

const fields: fc.Arbitrary<Partial<FactFields>> = fc.record(
  {
    place: text,
    indicator: text,
    period: fc.option(fc.constantFrom("2020", "2021")),
    value: fc.option(decimal),
    unit: fc.option(text),
    bound: fc.option(fc.constantFrom(...bounds)),
    change: fc.option(decimal),
    level: fc.constantFrom(...levels),
  },
  { requiredKeys: [] },
);

/** Any decision, sensible or not. Approval's hash is filled in by the test, which knows the fact. */
export const anyRuling: fc.Arbitrary<Ruling> = fc.oneof(
  fc.constant<Ruling>({ kind: "approve", approvalHash: "" }),
  fc.record({
    kind: fc.constant("reject" as const),
    reason: fc.constantFrom(...rejectReasons),
    note: fc.option(text),
  }),
  fc.constant<Ruling>({ kind: "reopen" }),
  fc.record({ kind: fc.constant("correct" as const), changes: fields }),
  fc.record({ kind: fc.constant("link" as const), evidence: fc.array(span, { minLength: 1, maxLength: 4 }) }),
);
