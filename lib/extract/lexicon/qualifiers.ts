/** Words that qualify a figure, and the bound that each stands for. Data only. */
import type { Bound } from "@/lib/fact/fact";

/** Before the figure: `约`, `超过`. The longest match wins, so that 不超过 is not read as 超过. */
export const qualifiersBefore: readonly (readonly [string, Bound])[] = [
  ["约", "~"],
  ["大约", "~"],
  ["大概", "~"],
  ["大致", "~"],
  ["估计", "~"],
  ["约为", "~"],
  ["约达", "~"],
  ["约有", "~"],
  ["约合", "~"],
  ["约占", "~"],
  ["折合约", "~"],
  ["差不多", "~"],
  ["近", "<"],
  ["将近", "<"],
  ["接近", "<"],
  ["不足", "<"],
  ["不到", "<"],
  ["未达", "<"],
  ["不及", "<"],
  ["低于", "<"],
  ["少于", "<"],
  ["小于", "<"],
  ["不超过", "<"],
  ["不高于", "<"],
  ["不大于", "<"],
  ["最多", "<"],
  ["至多", "<"],
  ["几近", "<"],
  ["逼近", "<"],
  ["直逼", "<"],
  ["超", ">"],
  ["超过", ">"],
  ["超出", ">"],
  ["超越", ">"],
  ["逾", ">"],
  ["突破", ">"],
  ["冲破", ">"],
  ["跨过", ">"],
  ["跨越", ">"],
  ["高于", ">"],
  ["多于", ">"],
  ["大于", ">"],
  ["至少", ">"],
  ["最少", ">"],
  ["不少于", ">"],
  ["不低于", ">"],
  ["不下", ">"],
  ["不下于", ">"],
  ["不止", ">"],
  ["起码", ">"],
  ["刚过", ">"],
  ["刚超", ">"],
  ["多达", "="],
  ["高达", "="],
  ["最高达", "="],
];

/** Before a bare 百, 千, 万 or 亿 these make a figure of it: `上千`, `近百`. */
export const roundQualifiers: readonly (readonly [string, Bound])[] = [
  ["上", ">"],
  ["成", ">"],
  ["过", ">"],
];

/** Before tenths: `已过六成`. */
export const tenthsQualifiers: readonly (readonly [string, Bound])[] = [["过", ">"]];

/** After the figure and its unit: `左右`, `以上`. */
export const qualifiersAfter: readonly (readonly [string, Bound])[] = [
  ["左右", "~"],
  ["上下", "~"],
  ["许", "~"],
  ["以上", ">"],
  ["及以上", ">"],
  ["或以上", ">"],
  ["之上", ">"],
  ["往上", ">"],
  ["开外", ">"],
  ["出头", ">"],
  ["有余", ">"],
  ["还多", ">"],
  ["不止", ">"],
  ["余", ">"],
  ["多", ">"],
  ["以下", "<"],
  ["及以下", "<"],
  ["或以下", "<"],
  ["不到", "<"],
  ["以内", "<"],
  ["之内", "<"],
];

/** Inside the figure, between number and unit: `2000余个`, `30多年`. */
export const moreMarks = "余多几";
