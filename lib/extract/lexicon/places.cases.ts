/** Every word by which places and bodies are told at work. The article is about the county 青川. */
import { type LexiconCases, pairsOf, type SentenceRead } from "../testing/lexicon-cases";
import * as table from "./places";

const home = "青川";
const wholes = pairsOf(table.wholeWords);
const isAt =
  (place: string) =>
  ({ last }: SentenceRead) =>
    last?.place === place;

export const cases: LexiconCases = {
  partSuffixes: {
    entries: table.partSuffixes,
    other: "小队",
    sentence: (suffix) => `云岭${suffix}查处案件12件。`,
    shows: ({ last }, suffix) => last?.place === `${home}/云岭${suffix}`,
  },
  villageSuffixes: {
    entries: table.villageSuffixes,
    other: "小组",
    sentence: (suffix) => `云岭镇石桥${suffix}查处案件12件。`,
    shows: ({ last }, suffix) => last?.place === `${home}/云岭镇石桥${suffix}`,
  },
  noPartName: {
    entries: [...table.noPartName],
    other: "岭",
    sentence: (char) => `${char}镇查处案件12件。`,
    shows: isAt(home),
  },
  bodySuffixes: {
    entries: table.bodySuffixes,
    other: "小队",
    sentence: (suffix) => `云岭${suffix.replace("[东西南北]", "北")}查处案件12件。`,
    shows: ({ last }) => last?.place.includes("云岭") === true,
    // A 站 is a body only where something passes.
    own: { 站: "云岭站发送旅客12人次。" },
  },
  siteSuffixes: {
    entries: table.siteSuffixes,
    other: "小组",
    sentence: (suffix) => `云岭${suffix}：查处案件12件；\n赤松${suffix}：查处案件8件。`,
    shows: ({ last }, suffix) => last?.place.endsWith(`赤松${suffix}`) === true,
  },
  lineHeads: {
    entries: table.lineHeads,
    other: "下列",
    sentence: (head) => `${head}情况：\n云岭坡：查处案件12件；\n赤松坡：查处案件8件。`,
    shows: isAt(`${home}/赤松坡`),
  },
  categoryEndings: {
    entries: table.categoryEndings,
    other: "石坡",
    sentence: (ending) => `各景区情况：\n云岭${ending}：查处案件12件；\n赤松${ending}：查处案件8件。`,
    shows: isAt(home),
  },
  kindsOfBodies: {
    entries: table.kindsOfBodies,
    other: "云岭",
    sentence: (kind) => `${kind}医院查处案件12件。`,
    shows: isAt(home),
  },
  jurisdictionBodies: {
    entries: table.jurisdictionBodies,
    other: "云岭镇",
    sentence: (body) => `青川县${body}查处案件12件。`,
    shows: ({ last }) => last?.place === home && last.indicator === "查处案件",
  },
  wholeWords: {
    entries: wholes.entries,
    other: "随后",
    sentence: (word) => `云岭镇建成公园3个。${word}查处案件12件。`,
    shows: ({ last }, word) =>
      last?.indicator === "查处案件" &&
      (["own", "county", "town"].includes(wholes.valueOf(word) ?? "")
        ? last.place === home
        : last.place !== `${home}/云岭镇`),
  },
  pointingWords: {
    entries: table.pointingWords,
    other: "物",
    sentence: (word) => `该${word}查处案件12件。`,
    shows: ({ last }) => last?.indicator === "查处案件" && last.place === home,
  },
  measuredAgainst: {
    entries: table.measuredAgainst,
    other: "共计",
    sentence: (word) => `规模${word}全省12%。`,
    shows: isAt(home),
  },
  rankedAmong: {
    entries: table.rankedAmong,
    other: "内",
    sentence: (word) => `全省${word}，查处案件12件。`,
    shows: isAt(home),
  },
  openings: {
    entries: table.openings,
    other: "红色",
    sentence: (opening) => `${opening}云岭镇查处案件12件。`,
    shows: isAt(`${home}/云岭镇`),
  },
  afterShortName: {
    entries: table.afterShortName,
    other: "话剧",
    sentence: (words) => `绵阳${words}案件12件。`,
    shows: ({ last }) => last?.place.startsWith("绵阳") === true,
  },
  afterDistrictStem: {
    article: { place: "广元" },
    entries: table.afterDistrictStem,
    other: "话剧",
    sentence: (words) => `利州${words}查处案件12件。`,
    shows: ({ last }) => last?.place.endsWith("/利州区") === true || last?.place.endsWith("/利州") === true,
  },
  partOfLongerName: {
    entries: table.partOfLongerName.map((pattern) => pattern.replace(/\(.*?\)/gu, "").replace("[东西南北]", "东")),
    other: "省",
    sentence: (words) => `海南${words}查处案件12件。`,
    shows: ({ last }) => last !== null && last.place !== "海南",
  },
};
