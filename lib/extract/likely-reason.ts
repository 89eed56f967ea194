/**
 * What a numeral that the engine left open most looks like, for a person to confirm: a guess by the characters beside it,
 * ready to be wrong. The rules that settle a numeral without a person are not-figures.ts and ledger-reasons.ts.
 */
import type { NotFactReason } from "@/lib/fact/not-fact";
import { fold } from "@/lib/text/fold";
import type { Span } from "@/lib/text/span";

/** UTF-16 units that are looked at on each side. */
const reach = 12;

interface Clue {
  readonly reason: NotFactReason;
  /** Of the words before, up to the numeral. */
  readonly before?: RegExp;
  readonly numeral?: RegExp;
  /** Of the words after it. */
  readonly after?: RegExp;
}

/** The first that fits counts: what only one thing can mean stands before what may be several. */
const clues: readonly Clue[] = [
  {
    reason: "identifier",
    before: /(?:电话|热线|邮编|编号|代码|账号|QQ|微信|网址|www\.[^，。]*|https?:[^，。]*|ISBN|CN)[^，。；]{0,4}$/iu,
  },
  { reason: "identifier", before: /[A-Za-z〔[【#＃-]$/u, numeral: /^[0-9.]+$/u },
  { reason: "identifier", numeral: /^[0-9]{7,}$/u },
  { reason: "identifier", after: /^[〕】\]]?号(?!召)/u },
  { reason: "identifier", numeral: /^[0-9]+$/u, after: /^(?:[A-Za-z]|\.[a-z])/u },
  { reason: "ordinal", before: /第$/u },
  { reason: "ordinal", before: /(?:^|[\n\r。；：])[\s　]*[（(]?$/u, after: /^[、.．）)]/u },
  {
    reason: "time",
    numeral: /^[0-9一二三四五六七八九十两零〇]+$/u,
    after: /^(?:时|点(?!多?[0-9一二三四五六七八九])|[:：][0-9]{2})/u,
  },
  { reason: "time", before: /[0-9][:：时点]$/u, after: /^(?:[:：][0-9]{2}|分(?!别|之|布)|[^0-9%])/u },
  { reason: "date", numeral: /^[0-9〇零一二三四五六七八九]{4}$/u, after: /^(?:年|[-—~至./]|$)/u },
  { reason: "date", after: /^(?:月(?!均|薪|收)|日(?!均|产|报)|号[，。、上下早晚凌当])/u },
  { reason: "date", before: /[年月]$/u, after: /^(?:[-—~至]|[、，和])/u },
  { reason: "date", before: /[0-9]{1,4}[-./—]$/u, after: /^(?:[-./—]|[^0-9%])/u },
  { reason: "calendar-span", before: /[近前后未来这过]$/u, after: /^(?:余|多)?(?:年|个月|天|周)/u },
  { reason: "calendar-span", before: /[“"]$/u, after: /^[一二三四五六七八九十0-9]*五[”"]/u },
  { reason: "age", after: /^周?岁|^旬/u },
  { reason: "rank", before: /(?:前|排名|名列|位居|位列|居)(?:全[国省市县])?$/u },
  { reason: "rank", after: /^强(?![烈大])/u },
  { reason: "vague", numeral: /^[几数]|几|^[十百千万亿]+$/u },
  { reason: "threshold", before: /(?:不低于|不少于|不超过|不足|低于|高于|达到|满|每|最高|最低|至少|至多)$/u },
  { reason: "threshold", after: /^[^，。；、]{0,4}(?:以上|以下|以内|之内|之间)/u },
  { reason: "name", before: /[《“"「][^》”"」]{0,8}$/u, after: /^[^《“"「]{0,8}[》”"」]/u },
  {
    reason: "name",
    after:
      /^(?:中学|小学|中(?![，。])|院|路|街|巷|楼|栋|单元|室|组(?![织])|社区?|队(?!员)|连|团(?![体结队])|师(?!生)|局(?!长))/u,
  },
  {
    reason: "article-word",
    numeral: /^一$/u,
    after: /^(?:[个位名种次件条项批些份座户场家起片支股段]|直|定|样|般|旦|切|起)/u,
  },
  { reason: "set-phrase", numeral: /^[〇零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]+$/u },
];

/** Null where nothing speaks for anything. `within`: the article, beyond which nothing is read. Never throws. */
export function likelyReason(text: string, within: Span, { start, end }: Span): NotFactReason | null {
  const before = fold(text.slice(Math.max(within.start, start - reach), start));
  const numeral = fold(text.slice(start, end));
  const after = fold(text.slice(end, Math.min(within.end, end + reach)));
  const fits = (clue: Clue) =>
    (!clue.before || clue.before.test(before)) &&
    (!clue.numeral || clue.numeral.test(numeral)) &&
    (!clue.after || clue.after.test(after));
  return clues.find(fits)?.reason ?? null;
}
