/** Every verb and noun of change at work. */
import { type LexiconCases, pairsOf, wordsOf } from "../testing/lexicon-cases";
import * as table from "./change-verbs";

const worded = pairsOf(table.wordedChanges);
const falls = new Set(wordsOf(table.falling));

export const cases: LexiconCases = {
  rising: {
    entries: wordsOf(table.rising),
    other: "涉及",
    sentence: (verb) => `全县案件同比${verb}12%。`,
    shows: ({ last }) => last?.change?.startsWith("-") === false && last.basis === "yoy" && last.value === null,
    own: { 翻: "全县案件同比翻两番。" },
  },
  falling: {
    entries: wordsOf(table.falling),
    other: "涉及",
    sentence: (verb) => `全县案件同比${verb}12%。`,
    shows: ({ last }) => last?.change === "-12" && last.basis === "yoy" && last.value === null,
  },
  becoming: {
    entries: wordsOf(table.becoming),
    other: "命名",
    sentence: (verb) => `全县派出所${verb}为12个。`,
    shows: ({ facts, last }) => facts.at(-1)?.rule === "level-arrival" && last?.indicator === "派出所",
  },
  arriving: {
    entries: table.arriving,
    other: "仅",
    sentence: (word) => `全县派出所下降${word}12个。`,
    shows: ({ facts, last }) => facts.at(-1)?.rule === "level-arrival" && last?.value === "12",
  },
  wordedChanges: {
    entries: worded.entries,
    other: "无关",
    sentence: (words) => `全县案件30件，与上年同期${words}。`,
    shows: ({ last }, words) => last?.change === worded.valueOf(words) && last?.value === "30",
    own: {
      翻番: "全县案件30件，同比翻番。",
      翻倍: "全县案件30件，同比翻倍。",
      零增长: "全县案件30件，同比零增长。",
      倍增: "全县案件30件，同比倍增。",
    },
  },
  changesByThemselves: {
    entries: table.changesByThemselves,
    other: "平稳",
    sentence: (words) => `全县出口总额${words}。`,
    shows: ({ last }) => last?.change != null && last.basis === null && last.indicator === "出口总额",
  },
  carryingVerbs: {
    entries: wordsOf(table.carryingVerbs),
    other: "约占",
    sentence: (verb) => `全县财政收入同比增长5%，财政支出${verb}4%。`,
    shows: ({ last }, verb) => last?.change === (falls.has(verb) ? "-4" : "4") && last.basis === "yoy",
  },
  farCarryingVerbs: {
    entries: wordsOf(table.farCarryingVerbs),
    other: "提高",
    sentence: (verb) => `全县财政收入同比增长5%，财政支出同比增长6%。\n\n粮食总量${verb}4%。`,
    shows: ({ last }) => last?.indicator === "粮食总量" && last.basis === "yoy",
  },
  onlyAfterComparison: {
    entries: wordsOf(table.onlyAfterComparison),
    other: "下降",
    sentence: (verb) => `全县安排人手${verb}12件。`,
    shows: ({ facts }) => facts.every(({ fields }) => fields.change === null),
  },
  changeNouns: {
    entries: wordsOf(table.changeNouns),
    other: "比率",
    sentence: (noun) => `全县案件同比${noun}为12%。`,
    shows: ({ last }, noun) => last?.change === (falls.has(noun) ? "-12" : "12") && last.value === null,
  },
};
