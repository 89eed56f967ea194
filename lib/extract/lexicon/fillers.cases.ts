/** Every filler and every guard of one at work. */
import { type LexiconCases, wordsOf } from "../testing/lexicon-cases";
import * as table from "./fillers";

/** A guard and each character that it watches for, as one entry. */
function guarded(guards: Readonly<Record<string, string>>, join: (filler: string, char: string) => string): string[] {
  return Object.entries(guards).flatMap(([filler, chars]) => [...chars].map((char) => join(filler, char)));
}

export const cases: LexiconCases = {
  headFillers: {
    entries: wordsOf(table.headFillers),
    other: "红色",
    sentence: (filler) => `${filler}查处案件12件。`,
    shows: ({ last }) => last?.indicator === "查处案件",
  },
  tailFillers: {
    entries: wordsOf(table.tailFillers),
    other: "红色",
    sentence: (filler) => `查处案件${filler}12件。`,
    shows: ({ last }) => last?.indicator === "查处案件",
  },
  headGuards: {
    entries: guarded(table.headGuards, (filler, char) => filler + char),
    other: "共计",
    sentence: (word) => `${word}服务点12处。`,
    // 各级 and 各地 are doers, and go as a whole.
    shows: ({ last }, word) =>
      last?.indicator.startsWith(word) === true || (/^各[级地]/.test(word) && last?.indicator === "服务点"),
    own: { 他乡: "他乡里人家12户。" },
  },
  tailGuards: {
    entries: guarded(table.tailGuards, (filler, char) => char + filler),
    other: "仅为",
    sentence: (word) => `全县事项${word}12件。`,
    shows: ({ last }, word) => last?.indicator.endsWith(word) === true,
    // A 占比 is of a share alone.
    own: { 占比: "全县事项占比12%。" },
  },
};
