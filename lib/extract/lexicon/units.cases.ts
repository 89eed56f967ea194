/** Every unit and measure word at work. */
import { type LexiconCases, pairsOf, wordsOf } from "../testing/lexicon-cases";
import * as table from "./units";

const signs = pairsOf(Object.entries(table.currencySigns));

export const cases: LexiconCases = {
  measureWords: {
    entries: wordsOf(table.measureWords),
    other: "红",
    sentence: (unit) => `全县登记12.5${unit}。`,
    shows: ({ last }, unit) => last?.value === "12.5" && last.unit === unit,
    own: { 岁: "全县人均预期寿命12.5岁。" },
  },
  physicalUnits: {
    entries: wordsOf(table.physicalUnits),
    other: "红",
    sentence: (unit) => `全县登记12.5${unit}。`,
    shows: ({ last }, unit) => last?.value === "12.5" && last.unit === unit,
  },
  nounMeasures: {
    entries: wordsOf(table.nounMeasures),
    other: "人",
    sentence: (unit) => `12${unit}全部达标。`,
    shows: ({ last }, unit) => last?.indicator === `达标${unit}`,
  },
  ratioUnits: {
    entries: wordsOf(table.ratioUnits),
    other: "红",
    sentence: (unit) => `全县合格率同比提高2${unit}。`,
    shows: ({ last }) => last?.change != null && last.indicator === "合格率",
  },
  durationUnits: {
    entries: wordsOf(table.durationUnits),
    other: "件",
    sentence: (unit) => `全县承诺事项3${unit}内办结。`,
    shows: ({ facts, reasons }) => facts.length === 0 && reasons[0] === "threshold",
  },
  categoryMeasures: {
    entries: wordsOf(table.categoryMeasures),
    other: "家",
    sentence: (unit) => `全县抓好三${unit}工作。`,
    shows: ({ facts, reasons }) => facts.length === 0 && !reasons.includes(null),
  },
  currencyWords: {
    entries: wordsOf(table.currencyWords),
    other: "红色",
    sentence: (word) => `全县支出${word}12万。`,
    shows: ({ last }) => last?.value === "120000" && last.unit !== "" && last.indicator === "支出",
  },
  currencySigns: {
    entries: signs.entries,
    other: "#",
    sentence: (sign) => `全县支出${sign}12万。`,
    shows: ({ last }, sign) => last?.value === "120000" && last.unit === signs.valueOf(sign),
  },
};
