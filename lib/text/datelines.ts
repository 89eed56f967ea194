/**
 * The ways in which a text writes the day on which it was written: in full, without its year, the day alone. Which year or
 * month belongs to it is article-date.ts's work. Takes folded words with western dates.
 */
import type { ShapedLine } from "./shaped-line";

/** A line of the text, ready to be read for dates. */
export interface FoldedLine {
  readonly kind: ShapedLine["kind"];
  /** Folded if there can be a date in them; nothing else is looked for. */
  readonly words: string;
}

/** `YYYY-MM-DD` or `YYYY-MM`; null if the words hold no such date. */
export function fullDate(words: string): string | null {
  // `2024年1-6月` is no 6 January.
  const found =
    /(?<!\d)((?:19|20)\d\d)\s*(?:年\s*(\d{1,2})\s*月(?:\s*(\d{1,2}))?|[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{1,2}))?)/u.exec(
      words,
    );
  return found ? iso(found[1], found[2] ?? found[4], found[3] ?? found[5]) : null;
}

function iso(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [m, d] = [Number(month), Number(day)];
  if (!year || !(m >= 1 && m <= 12)) return null;
  const head = `${year}-${String(m).padStart(2, "0")}`;
  return d >= 1 && d <= 31 ? `${head}-${String(d).padStart(2, "0")}` : head;
}

/** The bracket that the text ends with, if it holds a day: `（记者 某某 2031年11月21日）`, `（某某局 9月12日）`. */
export function closingBracket(lines: readonly FoldedLine[]): string | null {
  const last = lines.at(-1)?.words.trimEnd().slice(-60) ?? "";
  return /[（(]([^（()）]{0,40}\d{1,2}[日号]?[^（()）\d]{0,6})[）)]$/u.exec(last)?.[1] ?? null;
}

/** The `MM-DD` that the words hold without a year. */
export function monthDayOf(words: string | null): string | null {
  const found = /(?<![年\d])(\d{1,2})月(\d{1,2})日/u.exec(words ?? "");
  return found ? (iso("2000", found[1], found[2])?.slice(5) ?? null) : null;
}

/** `本报某地12月1日讯` or `12月1日，记者从某局获悉`, without a year: its `MM-DD`. `某地9日电` says the day alone: `DD`. */
export function datelineOf(lines: readonly FoldedLine[]): string | null {
  for (const line of lines) {
    const found = /(\d{1,2})月(\d{1,2})日(?:讯|电|消息|综合报道)/u.exec(line.words.slice(0, 120));
    if (found) return iso("2000", found[1], found[2])?.slice(5) ?? null;
  }
  for (const { words } of lines.slice(0, 4)) {
    const issued = issuedOn.exec(words.trimEnd()) ?? bylineDay.exec(words);
    if (issued) return iso("2000", issued[1], issued[2])?.slice(5) ?? null;
  }
  const [lead = "", ...next] = lines
    .filter((line) => line.kind === "paragraph")
    .slice(0, 3)
    .map((line) => line.words.slice(0, 120));
  const told =
    announcedOn.exec(lead) ??
    todayIs.exec(lead) ??
    afterByline.exec(lead) ??
    next.map((words) => /^\s*\d/u.test(words) && announcedOn.exec(words)).find(Boolean);
  if (told) return iso("2000", told[1], told[2])?.slice(5) ?? null;
  for (const line of lines) {
    const day = Number(dayAlone.exec(line.words.slice(0, 120))?.slice(1).find(Boolean));
    if (day >= 1 && day <= 31) return String(day).padStart(2, "0");
  }
  return null;
}

/** The day that an article opens with and on which its figures were made known; `5月3日，民警出警` is a story's. */
const announcedOn =
  /^[^。]{0,72}?(?<![年\d至到从自—~-])(\d{1,2})月(\d{1,2})日(?:上午|下午|晚间?|傍晚|早间|盘后)?[，,]?(?:[^。；\d（(]|[（(][^（()）]{1,20}[）)]){0,36}?(?:获悉|了解到|发布|披露|公布|通报|公告|据[^，。；\d]{2,14}(?:统计|介绍|消息)|(?:召开|举行)[^。，]{0,20}会)/u;
/** The same with its year, behind a dateline without a day too: `某某晚报讯（记者 某某）2031年9月7日，记者从……获悉`. */
export function announcedInFull(lines: readonly FoldedLine[]): string | null {
  const lead = lines.find((line) => line.kind === "paragraph")?.words.slice(0, 120) ?? "";
  const found = announcedFull.exec(lead) ?? opensBracket.exec(lead);
  return found ? fullDate(found[1] ?? "") : null;
}

const announcedFull =
  /^[^。]{0,36}?(?<![至到从自—~-])((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?:上午|下午|晚间?)?[，,]?(?:记者)?[^。；，\d]{0,24}?(?:获悉|了解到|介绍|消息|统计|[召举][开行][^。，]{0,20}会)/u;
/** `（2031年5月16日）某署今日公布`: a press release of Hong Kong opens with its day. */
const opensBracket = /^(?:\p{Script=Han}{2,4})?[（(]((?:19|20)\d\d年\d{1,2}月\d{1,2}日)[）)]/u;

/** `某交报〔2031〕3号　　4月3日印发`. */
const issuedOn = /(?<![\d年])(\d{1,2})月(\d{1,2})日 ?(?:印发|发布|签发|编印|发)$/u;
/** `12月26日 某某日报全媒体记者 某某`. */
const bylineDay = /^(\d{1,2})月(\d{1,2})日[\s|｜]+\p{Script=Han}{1,8}(?:报|网|台|融媒|社)/u;
/** `今天（8月31日）`; 昨天 would be the day before. */
const todayIs = /今[天日]?[（(](\d{1,2})月(\d{1,2})日[）)]/u;
/** `本报讯（记者 某某）5月12日，……`. */
const afterByline = /^[^。]{0,8}讯 ?(?:[（(][^（()）]{2,30}[）)]) ?(\d{1,2})月(\d{1,2})日/u;
const dayAlone =
  /(?<![月\d至—~-])(\d{1,2})日[电讯](?=[） )，,（(\s]|$)|今[（(](\d{1,2})[）)]日|今[天日][（(](\d{1,2})日[）)]/u;
