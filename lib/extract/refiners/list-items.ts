/** Cuts a list of subjects (`甲、乙和丙`) into its items, for `分别`. Quotation marks and brackets hold together. */
import type { Span } from "@/lib/text/span";
import { clauseAt } from "../clauses";
import type { Reading } from "../reading";

const tail =
  /(?:与[^、]{2,24}相比|较[^、]{2,16}|比[^、]{2,16})?(?:同比|环比|均|都)?(?:分别)?(?:为|达|达到|是|有)?(?:约|近|超)?$/;

/**
 * The items of the list that ends at `end`, at most 200 characters back; of the clause before if there are no words
 * between `start` and `end`. Empty if it is no list.
 */
export function itemsOf(reading: Reading, start: number, end: number): Span[] {
  const words = reading.sentence.words;
  const from = Math.max(start, end - 200);
  const text = words.slice(from, end);
  const cut = tail.exec(text.slice(-60));
  const stop = end - (cut?.[0].length ?? 0);
  const own = split(words, from, stop);
  if (own.length > 1 || words.slice(from, stop).trim() !== "") return own;
  const clause = clauseAt(reading.clauses, Math.max(0, start - 2));
  return clause.end <= start ? split(words, Math.max(clause.start, clause.end - 200), clause.end) : [];
}

function split(words: string, start: number, end: number): Span[] {
  const items: Span[] = [];
  let depth = 0;
  let from = start;
  const close = (to: number, next: number) => {
    if (to > from) items.push({ start: from, end: to });
    from = next;
  };
  for (let at = start; at < end; at++) {
    const char = words.charAt(at);
    if ("（(“《【".includes(char)) depth++;
    else if ("）)”》】".includes(char)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (char === "、" || char === "，") close(at, at + 1);
    else if (words.startsWith("以及", at)) close(at, at + 2);
    else if (
      /[和及与]/.test(char) &&
      items.length > 0 &&
      at - from >= 2 &&
      end - at > 2 &&
      !words.slice(at, end).includes("、")
    )
      close(at, at + 1);
  }
  close(end, end);
  if (items.length === 1) {
    const only = items[0];
    const inner = only ? words.slice(only.start, only.end) : "";
    const joint = inner.search(/[和及与]/);
    if (only && joint >= 2 && joint < inner.length - 2)
      return [
        { start: only.start, end: only.start + joint },
        { start: only.start + joint + 1, end: only.end },
      ];
  }
  return items;
}

/**
 * What the last item of the list says for all: `摩托车、电动自行车驾乘人员佩戴率` has 驾乘人员佩戴率. Found by the character with
 * which the first item ends, else by equal length; null if the items stand by themselves.
 */
export function sharedTail(words: string, items: readonly Span[]): Span | null {
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last || items.length < 2) return null;
  const text = words.slice(last.start, last.end);
  const length = first.end - first.start;
  if (!/(?:率|比例|比重|数|量|额|值|人数|面积|案件|金额|收入|产量|浓度|指数|价格|增加值|装机|库存)$/.test(text))
    return null;
  if (/(?:率|比例|比重|数|量|额|值|面积|案件|收入|浓度|价格|立案|破案)$/.test(words.slice(first.start, first.end)))
    return null;
  const ending = words.charAt(first.end - 1);
  const at = text.lastIndexOf(ending, text.length - 3);
  const others = items.slice(0, -1).every((item) => item.end - item.start === length);
  const cut = at >= 0 ? at + 1 : others && text.length > length + 1 ? length : -1;
  return cut > 0 && cut < text.length ? { start: last.start + cut, end: last.end } : null;
}
