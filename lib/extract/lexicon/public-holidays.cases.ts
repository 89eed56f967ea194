/** The days of every holiday in every year, as a text names them. */
import { type LexiconCases, pairsOf } from "../testing/lexicon-cases";
import * as table from "./public-holidays";

const days = pairsOf(
  Object.entries(table.publicHolidays).flatMap(([holiday, years]) =>
    Object.entries(years).map(([year, span]) => {
      const days = span.map((day) => (day.length > 5 ? day : `${year}-${day}`));
      return [`${year}年${holiday}`, [...new Set(days)].join("/")] as const;
    }),
  ),
);

export const cases: LexiconCases = {
  publicHolidays: {
    entries: days.entries,
    other: "2023年重阳",
    sentence: (holiday) => `${holiday}假期，全县接待游客12人次。`,
    shows: ({ last }, holiday) => last?.period === days.valueOf(holiday),
  },
};
