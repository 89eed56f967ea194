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

/** Nouns of measure: what ends in one is counted or measured. */
const measure =
  /(?:率|比例|比重|占比|数|量|额|值|人数|人次|面积|案件|金额|收入|支出|产量|浓度|指数|价格|均价|房价|增加值|装机|库存|标准|费用|经费|成本|时间|床位|进出口|吞吐量|贸易|产值|利润|投资|旅客|游客|客流|起数|消费|用量|寿命|天数|票房|投诉|业务|立案|破案|进度|[师养护]比)$/;
/** Of these, the ones that are one word and take no attribute of the shared kind. */
const output = /(?:产量|产值|销量|售价|均价|库存|用量|成交量|出栏量)$/;
/** `四大站`, `三个领域`, `两市`: a noun of the whole list at the end of its last item. */
const collective =
  /(?<![第十百千0-9])(?:[二两三四五六七八九十]|[0-9]{1,2})(?:(?:大|个|家|项|类|种|座|条|所)(?=[\u4e00-\u9fff])|(?=[省市县区州地国港站校]))/g;
const oneWordClass = /^(?:[省市县区州国港站镇乡村城地类者校院]|[\u4e00-\u9fff]{2})/;
/** `教育培训类投诉`: the class word with which the shared words begin. */
const classWord = /(?:类|等|季度|领域|行业|产业|方面)/;

/**
 * What the last item of the list says for all: `摩托车、电动自行车驾乘人员佩戴率` has 驾乘人员佩戴率, `甲、乙两大业务实现收入` has
 * 实现收入, `珠海及广州旅客` has 旅客. Null if the items stand by themselves. `names`: places of the sentence.
 */
export function sharedTail(words: string, items: readonly Span[], names: readonly Span[] = []): Span | null {
  const last = items.at(-1);
  if (!last || items.length < 2) return null;
  const text = words.slice(last.start, last.end);
  const whole = collectiveIn(text, items.length);
  const cut = whole?.end ?? cutAfterNames(items, names) ?? cutOf(words, items, text);
  return cut > 0 && cut < text.length ? { start: last.start + cut, end: last.end } : null;
}

/**
 * Where a noun stands for all of `count` items (null: of however many) in the last one, behind words of its own: `三大业务` of
 * `装备三大业务`. Offsets are of the item's words.
 */
export function collectiveIn(text: string, count: number | null): Span | null {
  for (const match of text.matchAll(collective)) {
    const start = match.index;
    if (start === 0 || (count !== null && numeralValue(match[0]) !== count)) continue;
    const noun = oneWordClass.exec(text.slice(start + match[0].length))?.[0] ?? "";
    return { start, end: start + match[0].length + noun.length };
  }
  return null;
}

function numeralValue(words: string): number {
  const digits = /^[0-9]+/.exec(words)?.[0];
  return digits ? Number(digits) : "零一二三四五六七八九十".indexOf(words.charAt(0).replace("两", "二"));
}

/** `珠海及广州旅客`: every item begins with a place, and only the last one says more. */
function cutAfterNames(items: readonly Span[], names: readonly Span[]): number | null {
  const ends = items.map(({ start }) => names.find((name) => name.start === start)?.end);
  const last = items.at(-1);
  const end = ends.at(-1);
  if (!last || end === undefined || end >= last.end) return null;
  return items.slice(0, -1).every((item, index) => ends[index] === item.end) ? end - last.start : null;
}

/** By the character with which the first item ends, by equal length, by a class word, by the noun of measure. */
function cutOf(words: string, items: readonly Span[], text: string): number {
  const first = items[0] ?? { start: 0, end: 0 };
  if (!measure.test(text) || measure.test(words.slice(first.start, first.end))) return -1;
  const length = first.end - first.start;
  const ending = words.charAt(first.end - 1);
  const at = text.lastIndexOf(ending, text.length - 3);
  if (at >= 0) return at + 1;
  const outputs = output.exec(text);
  if (outputs && length > 2) return outputs.index > 0 ? outputs.index : -1;
  const byClass = text.search(classWord);
  if (byClass > 0) return byClass;
  const others = items.slice(0, -1).every((item) => item.end - item.start === length);
  if (others && text.length > length + 1) return length;
  const noun = measure.exec(text);
  if (!noun || noun.index === 0) return -1;
  // 合格率 is one word, like 产量.
  return noun[0].length > 1 ? noun.index : Math.max(-1, noun.index - (noun[0] === "率" ? 2 : 1));
}
