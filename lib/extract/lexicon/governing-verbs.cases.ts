/** Every governing verb and every body at work. */
import { type LexiconCases, wordsOf } from "../testing/lexicon-cases";
import * as table from "./governing-verbs";

export const cases: LexiconCases = {
  governingVerbs: {
    entries: wordsOf(table.governingVerbs),
    other: "红色",
    sentence: (verb) => `${verb}甲类物件30件、乙类物件12件。`,
    shows: ({ last }, verb) => last?.indicator === `${verb}乙类物件`,
  },
  bodies: {
    entries: wordsOf(table.bodies),
    other: "红星",
    sentence: (body) => `${body}共查处案件12件。`,
    shows: ({ last }) => last?.indicator === "查处案件",
    // Alone the 经 before it is read as a filler.
    own: { 经侦: "县经侦共查处案件12件。" },
  },
};
