/**
 * Bodies and sites that prose names as the doers of its figures and that no table has: `甲庭、乙庭分别审结`, `全资子公司甲乙泵业`,
 * `石门岛接待游客`. Told by the words around the name alone. Takes folded words.
 */

import { placeAt } from "@/lib/text/place-names";
import { governingVerbs } from "../lexicon/governing-verbs";
import { categoryEndings, kindsOfBodies, siteSuffixes } from "../lexicon/places";
import { phraseSet } from "../phrases";
import { isOfTable } from "./place-lines";
import type { ListedPlace } from "./place-lists";
import { skipOpening } from "./place-roles";

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join("|");
const suffix = longestFirst(siteSuffixes);
const endsAsSite = new RegExp(`(?:${suffix}|[城园馆楼海画]廊?)$`, "u");
const category = new RegExp(`(?:${longestFirst(categoryEndings)})$`, "u");
const kindAlone = new RegExp(`^(?:${longestFirst(kindsOfBodies)})*(?:${suffix})?$`, "u");
const noName =
  /^[全各本该我其共]|[全各每]|^(?:累计|单日|日均|假期|期间|节日|其中|重点|主要|[A1-5]级)|^\d+[家个处座]|\d[年月日]|[今去全当]年|[上下本当]月|半年/u;

function isName(name: string): boolean {
  const place = placeAt(name, 0);
  if (place && isOfTable(name, place)) return false;
  // 长阳景区 is what lies in 长阳; 长阳大峡谷 is called so.
  if (place && /^(?:景区|景点|旅游区)$/u.test(name.slice(place.length))) return false;
  return !noName.test(name) && !category.test(name) && !kindAlone.test(name);
}

/** Without one of these characters a text names none of them, nor a list of places: 、, 子公司 and 孙公司, 接待 and 入园, 迎. */
export const tellingSigns = "、司待园迎";

/** All of them in order, not overlapping. `clauseStarts`: offsets at which clauses begin. */
export function subjectsIn(text: string, clauseStarts: readonly number[]): ListedPlace[] {
  const found = [
    ...(text.includes("、") ? dealtBodies(text) : []),
    ...subsidiaries(text),
    ...sites(text, clauseStarts),
  ];
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start);
  return found.filter((one, index) => index === 0 || one.start >= (found[index - 1]?.end ?? 0));
}

/** How far before 分别 a list may begin, in UTF-16 units. */
const listReach = 80;
const clauseSign = /[，,；;。：:（(\s]/u;

/** `甲站、乙站和丙站分别`: items of a list that end alike, dealt out to as many figures. */
function dealtBodies(text: string): ListedPlace[] {
  const found: ListedPlace[] = [];
  for (const deal of ["分别", "依次"])
    for (let at = text.indexOf(deal); at >= 0; at = text.indexOf(deal, at + 2)) {
      let end = at;
      let start = clauseStart(text, end, at);
      // `甲区、乙区居前，分别为3件、2件`: the list stands a clause before.
      if (start === at && "，,".includes(text.charAt(at - 1) || "。")) {
        end = at - 1;
        start = clauseStart(text, end, at);
      }
      const opener = /^其中/u.test(text.slice(start, end)) ? 2 : 0;
      found.push(...itemsEndingAlike(text, start + opener, end));
    }
  return found;
}

function clauseStart(text: string, end: number, from: number): number {
  let start = end;
  while (start > 0 && from - start < listReach && !clauseSign.test(text.charAt(start - 1))) start--;
  return start;
}

/** 三民区, 石桥县 where the tables do not have them; 城区 and 景区 are kinds of areas. */
const unlistedUnit = /^(?![全各本])[\p{Script=Han}]{2,3}(?<![城山牧林郊辖园库片地社景小校厂灾][区])[区县市]$/u;

function itemsEndingAlike(text: string, start: number, end: number): ListedPlace[] {
  let at = start;
  const items = text
    .slice(start, end)
    .split(/[、和与及]/u)
    .map((name) => {
      const item = { start: at, end: at + name.length, name };
      at = item.end + 1;
      return item;
    });
  const [first] = items;
  const last = items.pop();
  const ending = first && last && items.length > 0 ? endingOf(first.name) : "";
  if (!last || ending === "") return [];
  // `丙站春运期间分别`: what stands between the list and 分别 is none of the name.
  const name = last.name.slice(0, last.name.indexOf(ending, 1) + ending.length);
  items.push({ start: last.start, end: last.start + name.length, name });
  const alike = items.every((item) => item.name.length > ending.length && item.name.length <= 12);
  // 绵阳站、江油站: what all items are called after is for the tables to read.
  if (!alike || items.every((item) => isOfCity(item.name))) return [];
  return items.every((item) => item.name.endsWith(ending) && isName(item.name)) ? items : [];
}

function endingOf(name: string): string {
  return endsAsSite.exec(name)?.[0] ?? (unlistedUnit.test(name) ? name.slice(-1) : "");
}

function isOfCity(name: string): boolean {
  return /^(?:火车|高铁)?(?:站|机场|港|口岸)$/u.test(name.slice(placeAt(name, 0)?.length ?? 0));
}

const subsidiary = /(?:全资|控股|参股|境外|海外|旗下|下属|所属)*(?:子公司|孙公司)/gu;
const verbs = phraseSet(governingVerbs.split(/\s+/).filter((verb) => verb.length > 1));

/** `全资子公司南岭泵业有限公司9月销售`: by its own name, without 有限公司. */
function subsidiaries(text: string): ListedPlace[] {
  if (!text.includes("子公司") && !text.includes("孙公司")) return [];
  const found: ListedPlace[] = [];
  for (const { 0: words, index } of text.matchAll(subsidiary)) {
    const from = index + words.length;
    const firm = /^[\p{Script=Han}A-Za-z]{3,14}?(?=(?:股份)?(?:有限)?(?:责任)?公司)/u.exec(
      text.slice(from, from + 20),
    )?.[0];
    const name = firm ?? nameBeforeVerb(text, from);
    if (name === null || noName.test(name) || /(?:率|量|额|数|费|收入|支出)$/u.test(name)) continue;
    const end = from + name.length;
    const rest = firm ? (/^(?:股份)?(?:有限)?(?:责任)?公司/u.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0;
    found.push({ start: index, end: end + rest, name });
  }
  return found;
}

/** `子公司南岭泵业销售`: the words up to a verb, if they are as many as a name has. */
function nameBeforeVerb(text: string, from: number): string | null {
  for (let at = from; at < text.length && at - from <= 8; at++) {
    if (verbs.at(text, at) || /^(?:销售|生产|营收|净利)/u.test(text.slice(at, at + 2)))
      return at - from >= 3 ? text.slice(from, at) : null;
    if (!/[\p{Script=Han}A-Za-z]/u.test(text.charAt(at)) || /[的在于为与和及对向将被]/u.test(text.charAt(at)))
      return null;
  }
  return null;
}

const receives =
  /([\p{Script=Han}A-Za-z0-9]{2,10}?)(?:共|累计|单日|日均|合计|当日|全天|最高|仅|已|就)*(?:接待|入园|迎来游客|迎客)/uy;
/** `月牙沙1.1万人次` beside other sites. */
const counted = /([\p{Script=Han}]{2,10}?)(?=[约近超逾]?\d[\d.,]*[万余]*人次)/uy;
/** Who is received, and kinds of places that receive. */
const noSite = /[客民人外内夜]$|^(?:乡村|红色|民宿|酒店|饭店|旅行社|网上|线[上下])/u;

/** `石门岛接待游客3万人次，月牙沙接待2万人次`: sites of visitors, by their names and one beside another. */
function sites(text: string, clauseStarts: readonly number[]): ListedPlace[] {
  if (!/接待|入园|迎/u.test(text)) return [];
  const found: ListedPlace[] = [];
  for (const clause of clauseStarts) {
    const start = skipOpening(text, clause, text.length);
    receives.lastIndex = start;
    let said = receives.exec(text)?.[1] ?? "";
    if (said === "" && found.length > 0) {
      counted.lastIndex = start;
      said = counted.exec(text)?.[1] ?? "";
    }
    const at = start + placeBefore(said);
    const name = said.slice(at - start);
    if (name === "" || noSite.test(name) || !isName(name) || !(endsAsSite.test(name) || found.length > 0)) continue;
    found.push({ start: at, end: start + said.length, name });
  }
  return found;
}

/** 长阳 of `长阳石门岛`: the place that it lies in; 0 where the name is no name without it (`长阳大峡谷`). */
function placeBefore(name: string): number {
  const place = placeAt(name, 0);
  const length = place && place.kind !== "stem" ? place.length : 0;
  return length > 0 && name.length - length >= 3 && !kindAlone.test(name.slice(length)) ? length : 0;
}
