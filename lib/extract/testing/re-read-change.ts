/** Reads a change a second time, for tests: how much from its words, and which way from the words before it. */
import Big from "big.js";
import { fold } from "@/lib/text/fold";
import { wordedChanges } from "../lexicon/change-verbs";
import { reRead } from "./re-read";

/** How much the words of a change say, without the way it went: `翻两番` is 300, `近一半` 50 where its unit is `%`, 持平 0. */
export function reReadChange(surface: string, unit: string | null): Big | null {
  const words = fold(surface);
  const said = wordedChanges.find(([phrase]) => words === phrase);
  if (said) return new Big(said[1]);
  const amount = reRead(surface);
  if (amount && words.includes("番")) return new Big(2 ** Math.min(amount.toNumber(), 20) * 100 - 100).round(4);
  return amount?.abs().eq(0.5) && words.includes("半") && unit === "%" ? amount.times(100) : amount;
}

const ways =
  /(负增|少增|减亏|回落|下[调浮行探挫修]|降(?![水雨雪温])|[减跌缩压退低少慢缓窄滑短↓▼])|改善|优于|[增升涨提扩多高快翻强长↑▲+]/gu;

/** The way a change went, by the last of the words of change before it; null if there is none, or one of either way. */
export function wayBefore(words: string): 1 | -1 | null {
  const last = [...fold(words).matchAll(ways)].at(-1);
  if (!last || last[0] === "改善" || last[0] === "优于") return null;
  return last[1] ? -1 : 1;
}
