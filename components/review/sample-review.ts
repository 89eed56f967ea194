/** A made-up article under review with two facts, and answers to decisions in it. Nothing but tests imports this. */
import type { Answer } from "@/components/api/client";
import type { DecisionView, FactView, NumeralView, ReviewView } from "@/lib/api/views";
import { sampleFact, sampleNumeral } from "./sample-fact";

export const sampleReview: ReviewView = {
  project: { id: "p", name: "样例", role: "reviewer" },
  article: { id: "art", start: 0, end: 8, title: "样例", byline: null, date: null, place: null },
  text: "甲县立案12起。",
  source: { id: "s", fileName: "a.txt", sha256: "0", encoding: "utf-8" },
  facts: [sampleFact({ id: "f1", position: 4 }), sampleFact({ id: "f2", position: 6 })],
  numerals: [sampleNumeral({ id: "n1", start: 4, end: 6, status: "open" })],
  articles: [{ id: "art", title: "样例", complete: false }],
  newestEvent: null,
};

export const sampleProgress = {
  facts: 2,
  approved: 0,
  rejected: 0,
  openFacts: 2,
  numerals: 1,
  openNumerals: 1,
  complete: false,
};

/** What the server says once it is decided. */
export function decidedAs(
  fact: FactView | null,
  { numerals = [], eventId = "e1" }: { readonly numerals?: readonly NumeralView[]; readonly eventId?: string } = {},
): Answer<DecisionView> {
  const event = {
    id: eventId,
    factId: fact?.id ?? null,
    numeralId: null,
    kind: "approve" as const,
    version: fact?.version ?? 1,
    changes: {},
    reason: null,
    note: null,
    undoes: null,
    batchId: null,
    undone: false,
    by: null,
    at: "2024-01-01T00:00:00.000Z",
  };
  return { ok: true, value: { fact, numerals, event, progress: sampleProgress } };
}
