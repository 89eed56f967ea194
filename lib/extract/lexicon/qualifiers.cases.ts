/** Every qualifier at work. */
import { type LexiconCases, pairsOf } from "../testing/lexicon-cases";
import * as table from "./qualifiers";

const before = pairsOf(table.qualifiersBefore);
const round = pairsOf(table.roundQualifiers);
const tenths = pairsOf(table.tenthsQualifiers);
const after = pairsOf(table.qualifiersAfter);

export const cases: LexiconCases = {
  qualifiersBefore: {
    entries: before.entries,
    other: "红色",
    sentence: (words) => `全县查处案件${words}12件。`,
    shows: ({ last }, words) => last?.bound === before.valueOf(words) && last?.indicator === "查处案件",
  },
  roundQualifiers: {
    entries: round.entries,
    other: "共",
    sentence: (words) => `全县查处案件${words}千件。`,
    shows: ({ last }, words) => last?.value === "1000" && last.bound === round.valueOf(words),
  },
  tenthsQualifiers: {
    entries: tenths.entries,
    other: "为",
    sentence: (words) => `全县农户参保率${words}七成。`,
    shows: ({ last }, words) => last?.value === "70" && last.bound === tenths.valueOf(words),
  },
  qualifiersAfter: {
    entries: after.entries,
    other: "红色",
    sentence: (words) => `全县查处案件12件${words}。`,
    shows: ({ last }, words) => last?.value === "12" && last.bound === after.valueOf(words),
  },
  moreMarks: {
    entries: [...table.moreMarks],
    other: "整",
    sentence: (mark) => `全县查处案件30${mark}件。`,
    shows: ({ last }) => last?.value === "30" && last.bound === ">",
  },
};
