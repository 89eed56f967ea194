/**
 * The year that an article speaks of most: each time that it tells is a vote, and where it stands says how much it counts. What
 * of the year the article reports on is article-period.ts's work.
 */
import type { Span } from "@/lib/text/span";
import type { PeriodMention } from "../finders/periods";

/** The kinds by which an article says what it reports on; a record, a plan to come or a comparison does not. */
const telling: readonly PeriodMention["kind"][] = [
  "absolute",
  "relative",
  "since",
  "as-of",
  "whole-year",
  "years-back",
  "plan",
];

/** True for a time that says what is reported. */
export function tells(mention: PeriodMention): boolean {
  return mention.period !== null && !mention.isPrior && telling.includes(mention.kind);
}

/** `数说2019`, `2019：一份答卷`: a headline may leave 年 out. */
const bareYear = /(?<![\d.—–~-])(20[0-3]\d)(?=$|[\s”"》：:，,！!])/gu;
const namesYear = /\d{4}|[一二][〇零一二三四五六七八九]{3}|今年/u;
/** Written in the first months: what such words speak of is the year that is over. */
const yearPast = /(?:过去|刚刚过去)的?(?:这)?一年|(?<![一二三四五六七八九十\d])一年来|刚刚过去的\d{4}年|去年工作/u;
const lastYear = new RegExp(`${yearPast.source}|全年`, "u");
/** `去年产量增长` as a headline is what the article reports; in the text of a later month it is often what is compared with. */
const namesYearInHeadline = new RegExp(`${namesYear.source}|去年`, "u");

/**
 * The year told most: a headline counts most, the opening of a sentence double, days of stories little. Times that leave
 * their year out have it from elsewhere and do not count. The later year wins a tie.
 */
export function mostTold(
  text: string,
  mentions: readonly PeriodMention[],
  date: string | null,
  headline: Span,
): string | null {
  const votes = new Map<string, number>();
  if (date !== null && date.length > 4) vote(votes, date.slice(0, 4), isOfItsYear(mentions, date) ? 2 : 0.5);
  const headlineEnd = headline.end;
  for (const found of text.slice(headline.start, headlineEnd).matchAll(bareYear)) vote(votes, found[1] ?? "", 3);
  const looking = date !== null && date.length > 4 && date.slice(5, 7) <= "03";
  const isNew = looking && (date ?? "").slice(5, 7) <= "02";
  for (const mention of mentions) {
    const { kind, period, start, end } = mention;
    if (!tells(mention) || period === null || kind === "years-back" || kind === "plan") continue;
    if (isTask(text, mention)) continue;
    const says = start < headlineEnd || looking ? namesYearInHeadline : namesYear;
    // The day of writing says nothing of what is reported. A year alone is no day: it was told from the text itself.
    const isDateline = period === date && period.length === 10;
    if (!says.test(text.slice(start, end)) || isDateline) continue;
    const point = kind === "since" ? period.slice(0, 4) : (period.split("/").at(-1) ?? "");
    // A headline that names its year in full is about it, though the text goes on to the months since. Of a year that has
    // just begun it tells what shall be done (`今年再添学位`).
    const place =
      start < headlineEnd && !(isNew && text.startsWith("今年", start))
        ? /\d{4}|[一二][〇零一二三四五六七八九]{3}/u.test(text.slice(start, end))
          ? 5
          : 3
        : /[\s。]/u.test(text.charAt(start - 1))
          ? 2
          : 1;
    vote(votes, point.slice(0, 4), place * (point.length === 10 ? 0.3 : 1));
  }
  if (date !== null && date.length > 4 && (looking ? lastYear : yearPast).test(text) && date.slice(5, 7) <= "06")
    vote(votes, String(Number(date.slice(0, 4)) - 1), 1);
  const ranked = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return ranked[0]?.[0] ?? null;
}

function vote(votes: Map<string, number>, year: string, weight: number): void {
  votes.set(year, (votes.get(year) ?? 0) + weight);
}

/**
 * Written well into a year, an article speaks of that year if it speaks of it at all (`今年`, `1—6月`); in the first months
 * often of the last one.
 */
function isOfItsYear(mentions: readonly PeriodMention[], date: string): boolean {
  const tellsIt = (mention: PeriodMention) =>
    tells(mention) &&
    mention.kind !== "whole-year" &&
    mention.period !== date &&
    mention.period?.startsWith(date.slice(0, 4)) === true;
  return Number(date.slice(5, 7)) > 3 && mentions.some(tellsIt);
}

/** `部署今年任务`, `今年，要力争……`, `今年的预期目标是`: a year that is spoken of for what shall be done in it. */
function isTask(text: string, { start, end, kind }: PeriodMention): boolean {
  if (kind === "future") return true;
  if (!/今年|\d年$/u.test(text.slice(start, end))) return false;
  return (
    /(?:部署|安排|谋划|明确|做好|抓好|打好)$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[，,]?(?:我们|全[省市县区州国]|[^，。；\n]{0,6}[局院会队])?(?:要|将|力争|计划|拟|的?(?:主要|重点|预期|工作|经济社会发展)*(?:目标|任务|打算|安排|重点))/u.test(
      text.slice(end, end + 24),
    )
  );
}
