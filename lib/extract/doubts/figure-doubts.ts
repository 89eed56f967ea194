/** Signs that the figure itself may be misread, or be none: its form, its crowd, and words beside it that no rule has used. */
import { changeVerbs } from "../finders/changes";
import { anchorOf, type Draft } from "../reading";
import type { DoubtRule } from "./doubt-rule";

export const figureDoubts = {
  "unit-missing": ({ level }) => level?.unit === "",
  "numeral-in-words": (draft) => /^[^0-9]*[一二三四五六七八九十百千两半]/u.test(figureWords(draft)),
  "figure-in-pair": (_, { figures }) => figures === 2,
  "figure-in-crowd": (_, { figures }) => figures > 2,
  "change-without-basis": ({ change }) => change !== null && change.basis === null,
  "basis-carried": ({ change }) => change?.basisInherited === true,
  "basis-in-words": ({ change }) => change?.basis?.startsWith("vs:") === true,
  "change-in-units": ({ change }) => change !== null && !["%", "‰", "pp", "倍"].includes(change.changeUnit),
  "comparison-unused": ({ change }, { comparisons }) => change === null && comparisons.length > 0,
  "change-follows": ({ change, level }, { following }) =>
    change === null && level !== null && (hasComparison.test(following) || changeVerbs.at(following, 1) !== null),
  "change-verb-unused": ({ change, rule }, { before }) =>
    change === null && rule !== "from-to" && rule !== "level-arrival" && hasChangeVerb(before),
  "respectively-unread": ({ rule }, { before }) => !rule.endsWith("respectively") && before.includes("分别"),
  "still-to-come": (_, { before }) => /将|计划|目标|力争|拟|预计|确保|争取/u.test(before),
  "advice-near": (_, { before, after }) => /请|应当|须|不得|提醒|建议|避免|不要|注意|注[:：]/u.test(before + after),
  "figure-in-brackets": ({ clause }) => clause.opener === "（" || clause.opener === "(",
} as const satisfies Record<string, DoubtRule>;

/** `，比上年`, `（较去年同期…`, `，均与`: a comparison right behind the figure, which another fact may have taken. */
const hasComparison = /^[，,；（(]?.{0,4}(?:同比|环比|比(?![重例])|较|与|按[年月季])/u;

function figureWords(draft: Draft): string {
  const { start, end } = anchorOf(draft);
  return draft.reading.sentence.words.slice(start, Math.min(end, start + 8));
}

function hasChangeVerb(words: string): boolean {
  for (let at = 0; at < words.length; at++) if ((changeVerbs.at(words, at)?.phrase.length ?? 0) > 1) return true;
  return false;
}
