/** Do the words say a rise where the change is a rise, a fall where it is a fall? */
import { isDecimal } from "@/lib/fact/decimal";
import { fold } from "@/lib/text/fold";
import type { Check } from "./finding";
import { wordsAt } from "./words-at";

const falls = ["下降", "减少", "降低", "下滑", "回落", "下跌", "降幅", "压降", "压缩", "缩短", "降"];
const rises = ["上升", "增长", "增加", "提高", "提升", "上涨", "增幅", "多", "升", "增", "涨"];
const directions = new RegExp([...falls, ...rises].join("|"), "gu");
/** As far as a direction stands from its figure: `较前两年平均数下降了约`. Further away it belongs to another one. */
const reach = 8;

export const checkChangeDirection: Check = (fact, text) => {
  const figure = fact.evidence.find(({ role }) => role === "change");
  const change = fact.change;
  if (!figure || change === null || !isDecimal(change) || Number(change) === 0) return [];
  const before = wordsAt(text, { start: Math.max(text.start, figure.start - reach), end: figure.end });
  // Only within the clause: what stands before a comma is about another figure.
  const clause =
    before === null
      ? ""
      : (fold(before)
          .split(/[，,。；;、：:]/u)
          .at(-1) ?? "");
  const last = [...clause.matchAll(directions)].at(-1)?.[0];
  if (last === undefined || falls.includes(last) === change.startsWith("-")) return [];
  return [{ code: "change-direction", severity: "warns", field: "change", role: "change", details: { words: last } }];
};
