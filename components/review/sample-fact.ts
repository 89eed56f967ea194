/** A made-up fact and numeral for tests. Nothing but tests imports this. */
import type { FactView, NumeralView } from "@/lib/api/views";
import { noChange, sampleFields } from "@/lib/fact/testing";

export function sampleFact(changes: Partial<FactView> = {}): FactView {
  return {
    id: "f1",
    articleId: "art",
    status: "proposed",
    version: 1,
    origin: "engine",
    ...sampleFields,
    ...noChange,
    place: "甲县",
    placeCode: null,
    indicator: "立案",
    period: "2022",
    value: "12",
    evidence: [],
    sources: {},
    rule: "level",
    confidence: 0.9,
    trace: [],
    corrected: false,
    changedSinceApproval: false,
    rejectReason: null,
    rejectNote: null,
    decidedBy: null,
    decidedAt: null,
    position: 0,
    ...changes,
  };
}

export function sampleNumeral(changes: Partial<NumeralView> = {}): NumeralView {
  return { id: "n1", start: 0, end: 1, status: "open", reason: null, byPerson: false, version: 1, ...changes };
}
