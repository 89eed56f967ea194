/**
 * What a single line looks like by its own form: caption, byline, editors' line, date line, heading, box line. No line
 * is judged by its neighbours here (layout.ts does that), and no name of a place, body or person is known.
 *
 * Most lines are none of these. So each form first asks whether the line has what it cannot do without, in `has`: the
 * classes of the line's units, which the caller may hand in to have them looked up once for all forms.
 */
import { fold } from "./fold";
import { lineClass, lineClasses } from "./line-classes";
import { endsSentence } from "./sentence-ends";
import { isSpacedRow, isWideHead } from "./table-row";
import { westernDate } from "./western-date";

/** The longest line, in characters, that can be anything but a paragraph. */
const longestFurniture = 160;

/** The longest headline or heading, in characters. */
const longestHeading = 50;

const people = "[\\p{Script=Han}A-Za-z○〇·•\\s、,，]{2,60}?";
const roles =
  "撰文|撰稿|文字|文|图|图片|摄影|作者|记者|通讯员|本报记者|特约记者|供稿|来稿|采写|图文|文图|文\\/图|图\\/文|整理|策划";
const desks =
  "值班主任|值班总编|值班编委|值班编辑|主编|副主编|总编辑|责任编辑|责编|编辑|编审|编校|美编|版式|检校|校对|校审|审校|审核|审签|初审|复审|终审|监制|制图|制表|统筹|排版|签发|来源|信息来源|数据来源|资料来源|稿源|供稿单位|版权";

const byline = new RegExp(
  `^[（(【]?[□■◎●○▲△\\s]*(?:(?:(?:${roles})\\s*[\\/／:：]${people}){1,4}|(?:(?:[\\p{Script=Han}]{2,8})?(?:记者|通讯员|特约撰稿人|特约记者))(?:\\s+|[:：])${people}|(?:${roles})\\s+${people})(?:摄)?[）)】]?$`,
  "u",
);
const trailingCredit = new RegExp(
  `[（(]\\s*(?:${roles}|${desks}|本报记者|记者)(?:[\\/／:：]|\\s+)[^（）()。]{2,60}[）)]$`,
  "u",
);
const editors = new RegExp(
  `^[（(【]?\\s*(?:本版|本期|本网|今日)?(?:${desks})\\s*[:：\\/／]\\s*[^。！？]{1,100}[）)】]?$`,
  "u",
);
const caption =
  /(?:供图|摄影|摄|资料图片?|资料照片|图片来源.{1,20}|(?:图片?|照片)[^。，]{0,20}提供)[。.]?[）)】\]]?$|^(?:[▲△▼▽]|(?:上|下|左|右|本|组|题|配)图|图为|图片为|图片说明|图\s*[\d一二三四五六七八九十①-⑩]+\s*[:：、.\s])|本(?:组|版)(?:图片|照片)/u;
const fullDate = /(?<!\d)(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?|\s*月)/u;
const dateLabels =
  /来源|信息来源|稿源|发布(?:时间|日期|机构|单位)?|发文日期|成文日期|时间|日期|更新|作者|责任编辑|编辑|字号|字体|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量)?|访问量|打印|分享|大|中|小|次|星期[一二三四五六日天]|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\d+/gu;
const outlet = /^[\p{Script=Han}A-Za-z·]{0,12}$/u;
const chrome =
  /^(?:欢迎|当前位置|您现在的位置|您的位置|所在位置|首页|网站首页|返回|上一篇|下一篇|相关(?:链接|阅读|新闻|稿件)|扫一扫|分享到|打印本页|关闭窗口|版权所有|主办单位|承办单位|网站地图|无障碍|(?:登录|注册)(?=[\s|｜/]|$)|字号|字体|(?:浏览|阅读|点击)(?:次数|量)|访问量|(?:证券|股票|公司)代码[:：])/u;
const record = /ICP备|公网安备/u;
const breadcrumb = /^[^，。\d]{1,12}(?:\s*(?:>|»|›)\s*[^，。>\d]{1,16})+$/u;
/** The head of a printed page: `某某时报｜生活 A7`, `某某法治报　A06　法治周刊`. */
const masthead =
  /^\p{Script=Han}{2,10}报[\s|｜·]+(?:\p{Script=Han}{2,6}[\s|｜·]*)?(?:[A-D]\d{1,2}版?|第?\d{1,2}版|第[一二三四五六七八九十]{1,3}版)(?:[\s|｜·]+\p{Script=Han}{2,8})?$/u;
const pageNumber = /^(?:[-—–―]+\s*\d{1,4}\s*[-—–―]+|第\s*\d{1,4}\s*[页版](?:[,，]?\s*共\s*\d{1,4}\s*[页版])?)$/u;
const ordinalHeading =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十\d]{1,3}[章节部分条篇]|[A-Z\d]{1,2}[、.．\s]\s*\p{Script=Han}|[①-⑩])/u;

/** `本报记者 某某`, `文/某某`, `（撰文/某某 某某）`. */
export function isByline(words: string, has = lineClasses(words)): boolean {
  if (!(has & lineClass.role) || !(has & (lineClass.label | lineClass.blank))) return false;
  return words.length <= 80 && !endsSentence(words) && byline.test(words);
}

/** A credit in brackets at the end of a line (`……。（撰文/某某）`): where it begins, or -1. */
export function creditStart(words: string): number {
  if (!/[）)]$/.test(words)) return -1;
  const tail = fold(words.slice(-80));
  const found = trailingCredit.exec(tail);
  return found ? words.length - tail.length + found.index : -1;
}

/** `责任编辑：某某`, `值班主任：某某 主编：某某`. */
export function isEditorsLine(words: string, has = lineClasses(words)): boolean {
  return (has & lineClass.label) !== 0 && words.length <= 120 && editors.test(words);
}

/** The furniture of a page: greetings, breadcrumbs and notices of a site, the number of a printed page. */
export function isChrome(words: string, has = lineClasses(words)): boolean {
  if (words.length > 60) return false;
  if (has & lineClass.record && record.test(words)) return true;
  if (has & lineClass.arrow && breadcrumb.test(words)) return true;
  return chrome.test(words) || ((has & lineClass.digit) !== 0 && (pageNumber.test(words) || masthead.test(words)));
}

/** A caption by its words: `图为……`, `……供图`, `（本组图片均由某某提供）`. */
export function isCaption(words: string, has = lineClasses(words)): boolean {
  return (has & lineClass.picture) !== 0 && words.length <= longestFurniture && caption.test(words);
}

/** A line with a date and nothing else but an outlet, labels and a time: `某某日报 2031-12-03`, `2031年3月20日`. */
export function isDateLine(words: string, has = lineClasses(words)): boolean {
  if (!(has & lineClass.datePart) || !(has & (lineClass.digit | lineClass.chineseDigit))) return false;
  if (words.length > 120 || endsSentence(words)) return false;
  const folded = westernDate(fold(words));
  if (datelineWhole.test(folded) || (words.length <= 80 && headOfPage.test(folded))) return true;
  const date = fullDate.exec(folded);
  if (!date) return false;
  const rest = folded
    .replace(date[0], " ")
    // `香港，2031年8月27日`: where it was signed.
    .replace(/^\p{Script=Han}{2,4}[，,](?= )/u, " ")
    .replace(dateLabels, " ")
    .replace(/[\s|｜:：/\-—()（）【】[\]<>《》]+/gu, " ");
  const words2 = rest.trim().split(" ");
  if (/止|至|起|前|后|关于|公报|报告|公告/u.test(rest)) return false;
  return words2.length <= 5 && words2.every((word) => outlet.test(word));
}

/** `2031-10-11 05:30 (记者某某/某地报导)`, `2031年1月26日　星期五　责编：某某　热线：…`: a date, and who wrote or set the page. */
const headOfPage =
  /^20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?!\d)日?[\s|｜]+(?:星期[一二三四五六日天][\s|｜]*|\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:[（(〔[【](?:本报)?(?:记者|编辑)[^。，]{2,30}[）)〕\]】]$|(?:第\S{1,4}版[\s|｜]*)?(?:责编|责任编辑|编辑|版式|美编|校对|热线|电话)[:：])/u;

const datelineForm =
  "(?:[\\p{Script=Han}]{0,6}(?:本报|本网|本刊|本台|新华社|新华网|中新社|中新网|人民网|央广网|[\\p{Script=Han}]{1,6}(?:社|网|报)))[\\p{Script=Han}]{0,12}?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:讯|电|消息|综合报道)";
/** What every dateline has, and few other lines. */
const reported = /讯|日(?:电|消息|综合报道)/;
const datelineWhole = new RegExp(`^[（(【]?${datelineForm}[）)】]?$`, "u");
const datelineHead = new RegExp(
  `^[（(【]?(?:${datelineForm}|(?:本报|本网|本刊)(?:[\\p{Script=Han}]{2,4})?讯(?=[\\s（(：:]))\\s*(?:[（(][^（）()]{2,40}[）)])?[）)】]?[:：]?\\s*`,
  "u",
);

/** Length of the dateline that a paragraph begins with (`本报某地3月2日电（记者某某）`), 0 if there is none. */
export function datelineLength(words: string): number {
  const head = fold(words.slice(0, 100));
  if (!reported.test(head)) return 0;
  const found = datelineHead.exec(head);
  return found ? found[0].length : 0;
}

/**
 * The shape of a headline or heading: one short line that does not end as a sentence and has no clause of figures. A
 * wrapped line of a paragraph can have it too; the caller looks at the neighbours.
 */
export function hasHeadingShape(words: string, has = lineClasses(words)): boolean {
  if (words.length > 100 || has & lineClass.stop) return false;
  const length = has & lineClass.surrogate ? [...words].length : words.length;
  if (length < 2 || length > longestHeading) return false;
  if (";，,、：:.…".includes(words.charAt(words.length - 1))) return false;
  if (has & lineClass.comma && (words.match(/[，,]/gu)?.length ?? 0) > 2) return false;
  return !isTableRow(words, has);
}

/** `一、综合`, `（二）农业`, `A 忠诚担当`: a heading that counts itself, hence never a new article. */
export function isOrdinalHeading(words: string): boolean {
  return ordinalHeading.test(fold(words.slice(0, 12)));
}

/** A row of a Markdown table, or cells with tabs or spaces between them. */
export function isTableRow(words: string, has = lineClasses(words)): boolean {
  if (has & lineClass.bar && /^\|.*\|$/u.test(words)) return true;
  if (!(has & lineClass.blank)) return false;
  if (words.includes("\t") || ((has & lineClass.digit) !== 0 && isSpacedRow(words))) return true;
  return words.length > longestHeading && isWideHead(words);
}

/** A row of dashes or signs that separates. */
export function isSeparator(words: string): boolean {
  return words.length <= 200 && /^[\s|:*=_※☆★+—─-]{3,}$/u.test(words);
}
