/**
 * Places that only their list tells: `甲、乙、丙三大景区`, `济南西、青岛北两大站`. The noun says what they are and the numeral how
 * many, so that names which no table has are read too. Takes folded words.
 */
import type { Span } from "@/lib/text/span";

/** What follows a list of places, with what each is called after it: 景区 keep their names, 济南西 is 济南西站. */
const collective =
  /(?:等)?([两二三四五六七八九十]|\d{1,2})(?:个|大|座|处|家)?(?:(?:主要|重点|热门|沿海|贫困|试点|城区|高铁|旅游|大型|对外|边境|陆路|海运)+)?(景区|景点|火车站|站|口岸|港口|港|机场|街道|乡镇|园区|开发区|镇|乡|村)(?![点台长民])/gu;
const numerals = "零一二三四五六七八九十";
/** Kinds whose places carry it in their names. */
const named: Readonly<Record<string, string>> = { 火车站: "站", 站: "站", 镇: "镇", 乡: "乡", 村: "村", 街道: "街道" };
/** What stands before the first name: verbs and prepositions. */
const leading = /^(?:.*[在从对向到由于是经据以的]|进入|前往|分别是|包括|途经|其中|新建|建成)/u;

/** An item of such a list; `name` as it is recorded. */
export interface ListedPlace extends Span {
  readonly name: string;
}

/** The items of all such lists of a text, in order. A list whose items are not as many as it says is none. */
export function listedPlaces(text: string): ListedPlace[] {
  if (!text.includes("、")) return [];
  const found: ListedPlace[] = [];
  collective.lastIndex = 0;
  for (let match = collective.exec(text); match; match = collective.exec(text)) {
    const { 0: words, 1: count = "", 2: kind = "", index } = match;
    if (words.startsWith("等")) continue;
    const items = itemsBefore(text, index);
    if (items.length < 2 || items.length !== numberOf(count)) continue;
    const suffix = named[kind] ?? "";
    for (const { start, end } of items) {
      const name = text.slice(start, end);
      found.push({ start, end, name: name.endsWith(suffix) ? name : name + suffix });
    }
  }
  return found;
}

function numberOf(count: string): number {
  if (count === "两") return 2;
  return /\d/.test(count) ? Number(count) : numerals.indexOf(count);
}

/** The words between list signs that end at `end`, each of 2 to 8 Chinese characters. */
function itemsBefore(text: string, end: number): Span[] {
  const items: Span[] = [];
  for (let stop = end; ; ) {
    let start = stop;
    while (
      start > 0 &&
      stop - start < 12 &&
      /[\u4e00-\u9fff]/u.test(text.charAt(start - 1)) &&
      !/[和与及]/u.test(text.charAt(start - 1))
    )
      start--;
    const sign = text.charAt(start - 1);
    const more = /[、和与及]/u.test(sign) && start > 0;
    const lead = more ? 0 : (leading.exec(text.slice(start, stop))?.[0].length ?? 0);
    if (stop - start - lead < 2 || stop - start - lead > 8) return [];
    items.unshift({ start: start + lead, end: stop });
    if (!more) return items;
    stop = start - 1;
  }
}
