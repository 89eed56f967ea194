/** Reads a change a second time, for tests: how much from its words, and which way from the words before it. */
import Big from "big.js";
import { fold } from "@/lib/text/fold";
import { wordedChanges } from "../lexicon/change-verbs";
import { reRead } from "./re-read";

/** How much the words of a change say, without the way it went: `翻两番` is 300, `近一半` 50, 持平 0. */
export function reReadChange(surface: string): Big | null {
  const words = fold(surface);
  const said = wordedChanges.find(([phrase]) => words === phrase);
  if (said) return new Big(said[1]);
  const amount = reRead(surface);
  if (amount && words.includes("番")) return new Big(2 ** Math.min(amount.toNumber(), 20) * 100 - 100).round(4);
  return amount && words.includes("半") ? amount.times(100) : amount;
}

const ways = /(负增|少增|减亏|回落|下|[降减跌缩压退低少慢缓窄滑短↓▼])|改善|[增升涨提扩多高快翻强长↑▲+]/gu;

/** The way a change went, by the last of the words of change before it; null if there is none, or one of either way. */
export function wayBefore(words: string): 1 | -1 | null {
  const last = [...fold(words).matchAll(ways)].at(-1);
  if (!last || last[0] === "改善") return null;
  return last[1] ? -1 : 1;
}
