/** What stands around a figure, as the rules for both scripts ask it: stops, quotation marks, mean ages. Decides no reason. */
import type { Figure } from "./figure";

/** What ends a clause or an item, or the words. */
export const stop = /^(?:[，。；、：！？）)“”"'’》\s和及与等,;:]|$)/;

/** True for a character that is one of the signs; false for the empty one beyond the words. Costs less than a pattern. */
export function among(char: string, signs: string): boolean {
  return char !== "" && signs.includes(char);
}

/** True inside quotation marks that hold no more than `longest` characters: a name, not speech. */
export function quoted(words: string, figure: Figure, longest: number): boolean {
  const before = words.slice(Math.max(0, figure.start - longest), figure.start);
  const open = Math.max(before.lastIndexOf("“"), before.lastIndexOf("《"), before.lastIndexOf("「"));
  if (open < 0 || /[”》」]/.test(before.slice(open))) return false;
  const right = words.slice(figure.end - 1, figure.end + longest - (before.length - open)).search(/[”》」]/);
  return right >= 0;
}

/** Life expectancy and mean ages are measured, also on the other side of a change; other ages only say who. */
export function isMeanAge(words: string, at: number): boolean {
  return /(?:寿命|(?:平均|初婚|初育|中位)[^，。；0-9]{0,6}年龄|年龄(?:中位数|均值|为平均))[^。；]{0,30}$/.test(
    words.slice(Math.max(0, at - 44), at),
  );
}
