/** Every set phrase, line number and word around a span of time or a threshold at work. */
import { type LexiconCases, wordsOf } from "../testing/lexicon-cases";
import * as table from "./set-phrases";

export const cases: LexiconCases = {
  setPhrases: {
    entries: wordsOf(table.setPhrases),
    other: "三个乡村",
    sentence: (phrase) => `全县推进${phrase}建设。`,
    shows: ({ facts, reasons }) => facts.length === 0 && !reasons.includes(null),
  },
  lineNumbers: {
    entries: wordsOf(table.lineNumbers),
    other: "40所",
    sentence: (line) => `全县${line}平台运行平稳。`,
    shows: ({ facts, reasons }) => facts.length === 0 && !reasons.includes(null),
  },
  durationLeads: {
    entries: wordsOf(table.durationLeads),
    other: "在",
    sentence: (lead) => `全县服务期${lead}十四年，成效明显。`,
    shows: ({ facts }) => facts.length === 1,
    // These qualify the figure too; what they lead is told from the 24小时 of a service's name.
    own: Object.fromEntries(
      ["超", "超过", "不足", "不到", "逾", "约", "不超过"].map((lead) => [lead, `全县设备运行${lead}24小时。`]),
    ),
  },
  calendarTails: {
    entries: wordsOf(table.calendarTails),
    other: "，",
    sentence: (tail) => `全县服务14年${tail}成效明显。`,
    shows: ({ facts, reasons }) => facts.length === 0 && !reasons.includes(null),
  },
  thresholdNouns: {
    entries: wordsOf(table.thresholdNouns),
    other: "红色",
    sentence: (noun) => `全县对${noun}超过48米的船舶加强管理。`,
    shows: ({ facts, reasons }) => facts.length === 0 && reasons[0] === "threshold",
  },
  goalVerbs: {
    entries: wordsOf(table.goalVerbs),
    other: "全部",
    sentence: (verb) => `全县${verb}50家以上企业。`,
    shows: ({ last }) => last?.value === "50" && last.bound === ">",
  },
};
