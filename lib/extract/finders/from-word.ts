/**
 * Finds 从, 由 and 自 where they open an earlier level or a start (`从15个`), not as a part of a word (`自由`, `由于`, `从事`). Looks
 * only at the words given.
 */

const fromWord =
  /(?<!自|理|经|缘|事)由(?!于|此|来|衷|头)|(?<!服|顺|听|盲|遵|随|无|跟)从(?!事|业|严|轻|重|而|来|容|属|众|军|政|教|医|简|优|不|宽|速|此|今|前|小|[^，。；从由]{1,8}[中里](?!心|小|国|央|部|学|医|等|型))/gu;
const anyFrom = new RegExp(
  `${fromWord.source}|(?<!各|来|亲|独|擅|私|暗)自(?!由|主|然|动|治|贸|行|己|身|有|营|筹|律|信|愿|助|查|卫|强|费|驾|用|来|产|建|给|发|觉|学|我|立|媒)`,
  "gu",
);
const partOfWord = /至少|至多|至今|甚至|以至|乃至|不至|成为|为了|成功|成立|成本|成果|成员/gu;

/** The offset of the last 从 or 由 of `lead` that is a word; -1 if there is none. */
export function lastFromWord(lead: string): number {
  // Nearly all words are without either, and two looks for a character cost less than one for the pattern.
  if (!lead.includes("由") && !lead.includes("从")) return -1;
  let last = -1;
  for (const { index } of lead.matchAll(fromWord)) last = index;
  return last;
}

/** True if `lead` holds 从, 由 or 自 as a word. */
export function holdsFromWord(lead: string): boolean {
  return lead.search(anyFrom) >= 0;
}

/** The words without those in which 至, 为 or 成 is no step to a level (`至少`, `成功`). */
export function withoutFalseSteps(words: string): string {
  return words.replace(partOfWord, "");
}
