/** Made-up facts for tables of any length: the same place in the list is the same fact. */
import type { FactRowView } from "@/lib/api/fact-list";

const places = "青禾 云岭 宁远 白河 南屏 东溪 北塘 西渡".split(" ");

/** `index` from 0. */
export function factAt(index: number): FactRowView {
  const start = index * 20;
  const value = String(12 + ((index * 37) % 9000));
  const quote = `${value}起`;
  return {
    id: `fact-${index}`,
    placeCode: null,
    articleId: `article-${Math.floor(index / 100)}`,
    status: index % 3 === 0 ? "approved" : "proposed",
    version: 1,
    origin: "engine",
    place: places[index % places.length] ?? "",
    indicator: `办结案件第${index}项`,
    period: String(2010 + (index % 15)),
    value,
    unit: "起",
    bound: "=",
    change: index % 2 === 0 ? "-13.4" : null,
    changeUnit: index % 2 === 0 ? "%" : null,
    basis: index % 2 === 0 ? "yoy" : null,
    prior: null,
    priorPeriod: null,
    level: "aggregate",
    evidence: [{ role: "value", start, end: start + quote.length, quote }],
    sources: {},
    rule: "level",
    confidence: 0.9,
    corrected: false,
    changedSinceApproval: false,
    rejectReason: null,
    rejectNote: null,
    decidedBy: null,
    decidedAt: null,
    position: start,
    findings: [],
    articleTitle: `第${Math.floor(index / 100)}篇通报`,
    fileName: "bench.txt",
    sentence: `全年办结案件${quote}。`,
  };
}
