/** Signs that lie in how a fact was made and where it is printed: some rules and some layouts err more often than others. */
import { anchorOf } from "../reading";
import type { DoubtRule } from "./doubt-rule";

export const settingDoubts = {
  "made-by-sharing-out": ({ rule }) => rule.endsWith("respectively"),
  "made-from-before-and-after": ({ rule }) => rule === "from-to" || rule === "level-arrival",
  "made-of-change-alone": ({ rule, level }) => level === null && rule !== "table-change" && rule !== "change-second",
  "made-of-table": ({ rule }) => rule.startsWith("table-"),
  "in-box": ({ reading }) => reading.sentence.kind === "box",
  "in-caption": ({ reading }) => ["caption", "editors", "byline", "date"].includes(reading.sentence.kind),
  "sentence-cut-apart": ({ reading }) => reading.sentence.spans.length > 1,
  "in-traditional": (draft) => isConverted(draft.reading.sentence, anchorOf(draft).start),
} as const satisfies Record<string, DoubtRule>;

/** True where folding has changed a Chinese character near the figure, not only a width. */
function isConverted({ words, source }: { words: string; source: string }, figure: number): boolean {
  for (let at = Math.max(0, figure - 30); at < Math.min(words.length, figure + 10); at++) {
    const code = source.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff && code !== words.charCodeAt(at)) return true;
  }
  return false;
}
