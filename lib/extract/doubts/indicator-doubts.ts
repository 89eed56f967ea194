/** Signs that the words of what is counted may be wrong: too few, too many, borrowed, cut at the wrong place. */
import { anchorOf, type Draft } from "../reading";
import type { DoubtRule } from "./doubt-rule";

/** Rules of shared-verb.ts that add a word of a neighbour to a fact's own. */
const shared = ["verb-of-list", "object-of-list", "rate-of-parent", "share-of-parent", "measure-of-parent"];

/** Words that point at something said elsewhere: alone they do not tell what is counted. */
const vague =
  /^(?:[前后两三]者|前[两三]者|[其另]余|其他|合计|总量|目标|净[增减]|占?比重?|[增减降升涨跌]幅|增速|拉动|保持|恢复|实现|达到|个人|[按同环][年月季比]|同口径|[一二三四五十两]年|分.{1,2}看|依次|依序)/u;

export const indicatorDoubts = {
  "indicator-missing": ({ indicator }) => indicator.length < 2,
  "indicator-short": ({ indicator }) => indicator.length === 2 || indicator.length === 3,
  "indicator-very-long": ({ indicator }) => indicator.length > 20,
  "indicator-borrowed": ({ doubts }) => doubts.includes("indicator") || doubts.includes("clause-before"),
  "indicator-shared": ({ doubts }) => shared.some((rule) => doubts.includes(rule)),
  "indicator-signs": ({ indicator }) => /[，、；：。（）()“”《》0-9]/u.test(indicator),
  "indicator-edges": ({ indicator }) =>
    /^[的了是在被与把将及和等上下中个]|[的了是在被与把将及和等由从对向]$/u.test(indicator),
  "indicator-vague": ({ indicator }) => vague.test(indicator),
  "indicator-of-place": ({ indicator }) => /^[\u4e00-\u9fff]{1,3}[省市县区州镇乡]$/u.test(indicator),
  "indicator-of-both-sides": (draft) => draft.level !== null && isInTwo(draft),
  "indicator-without-verb": ({ verb, level }) => verb === "" && level !== null && level.unit !== "%",
} as const satisfies Record<string, DoubtRule>;

/** Words before the figure and behind it: some of either may be about something else. */
function isInTwo(draft: Draft): boolean {
  const { source } = draft.reading.sentence;
  const { start, end } = anchorOf(draft);
  const [first, last] = [draft.indicator.charAt(0), draft.indicator.slice(-1)];
  return source.slice(draft.left, start).includes(first) && source.slice(end, draft.right).includes(last);
}
