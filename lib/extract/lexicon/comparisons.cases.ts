/** Every word of comparison at work. */
import { type LexiconCases, pairsOf } from "../testing/lexicon-cases";
import * as table from "./comparisons";

const fixed = pairsOf(table.fixedComparisons);
const standing = pairsOf(table.standingOpeners);

export const cases: LexiconCases = {
  fixedComparisons: {
    entries: fixed.entries,
    other: "一律",
    sentence: (words) => `全县案件${words}下降12%。`,
    shows: ({ last }, words) =>
      last?.change === "-12" && last.basis === fixed.valueOf(words) && last.indicator === "案件",
  },
  lastYear: {
    entries: table.lastYear,
    other: "部里",
    sentence: (words) => `全县案件比${words}下降12%。`,
    shows: ({ last }) => last?.change === "-12" && last.basis === "yoy" && last.indicator === "案件",
  },
  lastPeriod: {
    entries: table.lastPeriod,
    other: "部里",
    sentence: (words) => `全县案件比${words}下降12%。`,
    shows: ({ last }) => last?.change === "-12" && last.basis === "mom" && last.indicator === "案件",
  },
  comparisonOpeners: {
    entries: table.comparisonOpeners,
    other: "经过",
    sentence: (opener) => `全县案件${opener}2019年下降12%。`,
    shows: ({ last }) => last?.change === "-12" && last.basis === "vs:2019年" && last.indicator === "案件",
  },
  standingOpeners: {
    entries: standing.entries,
    other: "等于",
    sentence: (opener) => `全县合格率98%，${opener}全省平均水平2.3个百分点。`,
    shows: ({ last }, opener) =>
      last?.change === (standing.valueOf(opener) === 1 ? "2.3" : "-2.3") &&
      last.basis?.startsWith("vs:全省平均") === true,
  },
  pairedOpeners: {
    entries: table.pairedOpeners,
    other: "经",
    sentence: (opener) => `全县案件${opener}2019年相比下降12%。`,
    shows: ({ last }) => last?.change === "-12" && last.basis === "vs:2019年" && last.indicator === "案件",
  },
  pairedClosers: {
    entries: table.pairedClosers,
    other: "一道",
    sentence: (closer) => `全县案件与2019年${closer}下降12%。`,
    shows: ({ last }) => last?.change === "-12" && last.basis === "vs:2019年" && last.indicator === "案件",
  },
};
