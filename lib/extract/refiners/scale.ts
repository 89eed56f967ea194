/** Tells the scale of a claim: a statistic, the figures of one case, or an incidental figure of a story. */
import type { Level } from "@/lib/fact/fact";
import { anchorOf, type Draft } from "../reading";

const person = /[\u4e00-\u9fff]某(?:某|[\u4e00-\u9fff])?|犯罪嫌疑人[\u4e00-\u9fff]某|当事人|村民|女士|先生|受害人/;
const story = /^(?:.{0,6})(?:日前|近日|当天|随后|当时|当晚|那天|一天|之前)/;
const oneCase = /(?:一[个起件宗名]|该案|此案|本案|案发|专案|部督|省督|公安部督办|落网|收网)/;
const statistic = /同比|环比|累计|全年|今年以来|共[^同]|比上年|截至|率|全市|全省|全县|全区|全国/;

/** Judged by the sentence; speech between quotation marks is narrative. */
export function scaleOf(draft: Draft): Level {
  const { words } = draft.reading.sentence;
  const at = anchorOf(draft).start;
  const window = words.slice(Math.max(0, at - 160), at + 60);
  if (inSpeech(words, at)) return "narrative";
  if (statistic.test(window) || draft.change) return "aggregate";
  if (story.test(words) && !statistic.test(words.slice(0, 60))) return person.test(window) ? "narrative" : "case";
  if (person.test(window)) return "case";
  return oneCase.test(window) ? "case" : "aggregate";
}

/** True if an opening mark before is not closed again and the stretch reads like speech (a full clause, 我 or 你). */
function inSpeech(words: string, at: number): boolean {
  const before = words.slice(Math.max(0, at - 120), at);
  const open = before.lastIndexOf("“");
  if (open < 0 || before.indexOf("”", open) >= 0) return false;
  return /[，。！？]|我|你/.test(before.slice(open)) && /我|你|您/.test(words.slice(Math.max(0, at - 80), at + 40));
}
