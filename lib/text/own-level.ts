/**
 * The level of which an article speaks as its own: 全省 and 省高级人民法院, 我市 and 市人社局, 该县. Says the level, never which
 * place of it. Takes folded words.
 */
import type { PlaceLevel } from "./place-entries";

/** `从省高级人民法院获悉`: a body named by its level alone. In `甘肃省高级人民法院` the name says more, and is read elsewhere. */
const body =
  "(?:^|[^\\p{Script=Han}]|[从据由向经在及和与])#(?=(?:\\p{Script=Han}{2,9}?(?:[厅局院委办署队]|法院|中心)|[一二三四五六七八九十]{0,3}届人大))";

const levels: readonly (readonly [PlaceLevel, RegExp])[] = [
  ["province", new RegExp(`[全我]省|${body.replace("#", "省")}`, "gu")],
  ["prefecture", new RegExp(`[全我][市州盟]|${body.replace("#", "[市州]")}`, "gu")],
  ["county", new RegExp(`[全我该][县旗]|${body.replace("#", "[县旗]")}`, "gu")],
];

/**
 * The level that is spoken of more often than the others together; null if none is. 全市 of a county-level city counts as a
 * prefecture's: from the words alone the two are one.
 */
export function ownLevel(words: string): PlaceLevel | null {
  const counted = levels.map(([level, pattern]) => ({ level, count: words.match(pattern)?.length ?? 0 }));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  return counted.find(({ count }) => count * 2 > all)?.level ?? null;
}
