/**
 * Finds the places and bodies that a sentence names and what each does there: the subject of its clause, where something
 * happens, or only an aside (an origin, a rank, a share, a part of a name). Which of them a figure takes is the refiner's
 * work. Takes folded words; offsets are those of the text given.
 */

import { classesIn, classTable } from "@/lib/text/class-table";
import { mayBegin } from "@/lib/text/place-entries";
import { regionFirsts } from "@/lib/text/place-regions";
import type { Span } from "@/lib/text/span";
import { wholeWords } from "../lexicon/places";
import { firstsOf } from "../phrases";
import { nameAt } from "./place-forms";
import { type HomePlace, type NamedPlace, under } from "./place-home";
import { type ListedPlace, listedPlaces } from "./place-lists";
import { namedBefore, type PlaceMemory, pointedAt, remember } from "./place-memory";
import { opensItem, type PlaceRole, roleOf, skipOpening } from "./place-roles";
import { subjectsIn, tellingSigns } from "./place-subjects";
import { townIndexOf } from "./place-towns";

export interface PlaceMention extends Span {
  /** In the codebook's form, folded: `海口`, `海口/美兰区`, `全省`; the article's own place for 全市, 我县 and its bureau. */
  readonly place: string;
  readonly kind: NamedPlace["kind"];
  readonly role: PlaceRole;
}

/** Characters with which a word for a whole or one that points back begins. */
const opensWhole = 1;
const pointsBack = 2;
/** After a preposition, an opening or a list sign a name without its county may begin: `在柳溪镇`. */
const frees = 4;
const lists = 8;
/** 国铁, 中国铁路: what stands before the name of a railway bureau. */
const opensRail = 16;
/** `县公安局`, `市中院`: an office by its level. */
const opensOffice = 32;
/** 长三角, 太湖流域. */
const opensRegion = 64;
const opensSomething = opensWhole | pointsBack | opensRail | opensRegion;
const classes = classTable([
  [opensWhole, firstsOf(wholeWords.map(([word]) => word))],
  [pointsBack, "该"],
  [frees, "在于，、：；“（和与及。 |\t"],
  [lists, "、和与及"],
  [opensRail, "国中"],
  [opensOffice, "省市县区州盟旗"],
  [opensRegion, regionFirsts],
]);

/**
 * The places of `within`, in order, not overlapping. `clauseStarts`: offsets at which clauses begin, in order. `memory` has
 * what earlier sentences named, for `该镇`; what this one names is added to it. `line`: the name that the line opens with.
 */
export function findPlaces(
  text: string,
  within: Span,
  home: HomePlace,
  clauseStarts: readonly number[],
  memory: PlaceMemory = [],
  line: ListedPlace | null = null,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  const homeFirst = home.entry === null && home.place !== "" ? home.place.charCodeAt(0) : -1;
  const towns = townIndexOf(home.entry).firsts;
  const listedHere = toldPlaces(text, clauseStarts, line);
  let item = 0;
  let nextItem = listedHere[0]?.start ?? Infinity;
  let clause = 0;
  let opening = within.start;
  let before = 0;
  for (let at = within.start; at < within.end; ) {
    while (clause < clauseStarts.length && (clauseStarts[clause] ?? 0) <= at) {
      opening = skipOpening(text, clauseStarts[clause] ?? at, within.end);
      clause++;
    }
    while (nextItem < at) nextItem = listedHere[++item]?.start ?? Infinity;
    const told = nextItem === at ? listedHere[item] : undefined;
    const unit = text.charCodeAt(at);
    const kind = classes[unit] ?? 0;
    const isHan = unit >= 0x4e00 && unit <= 0x9fff;
    const free = isHan && (at === opening || (at > opening && (before & frees) !== 0));
    const table = isHan && mayBegin(text, at);
    const town = towns[unit] === 1;
    if (!free && !table && !town && !(kind & opensSomething) && unit !== homeFirst && !told) {
      before = kind;
      at++;
      continue;
    }
    const last = found.at(-1);
    // `南京、苏州、无锡`: what stands in a list of places is one, and does there what they do.
    const listed = before & lists && last && last.end === at - 1 ? last : null;
    const atHome = unit === homeFirst || (kind & opensRail) !== 0;
    const possible = {
      whole: (kind & opensWhole) !== 0,
      home: atHome,
      table: table || at === 0,
      town,
      region: (kind & opensRegion) !== 0,
      office: free && (kind & opensOffice) !== 0,
    };
    const name =
      (told
        ? itemOf(told, last?.end === at && last.kind === "named" ? { place: last.place, entry: null } : home)
        : null) ??
      (free ? namedBefore(text, at, within.end, memory) : null) ??
      (kind & pointsBack ? pointedAt(text, at, within.end, home, memory) : null) ??
      nameAt(text, at, within.end, home, possible, { free, opens: at <= opening, listed: listed !== null });
    if (!name) {
      before = kind;
      at++;
      continue;
    }
    // `该市涪城区`: the second name says where in the first.
    const inside =
      last?.kind === "own" && last.end === at && name.kind !== "own" && name.kind !== "wider" ? last : null;
    if (inside) found.pop();
    const sameKind = listed !== null && listed.kind === name.kind && (name.kind === "named" || name.kind === "part");
    const role = sameKind
      ? listed.role
      : (inside?.role ?? roleOf(text, name, at <= opening || opensItem(text, name, last), home));
    const { start, end, place } = name;
    found.push({ start, end, place, kind: name.kind, role });
    if (role !== "aside") remember(memory, name, text.slice(start, end));
    at = end;
    before = classes[text.charCodeAt(at - 1)] ?? 0;
  }
  return joinLists(text, found);
}

/** An item of a list that says what its items are. */
function itemOf({ start, end, name }: ListedPlace, home: HomePlace): NamedPlace {
  if (goesByItself.test(name)) return { start, end, place: name, kind: "body", bare: false, entry: null };
  return { start, end, place: under(home, name), kind: "part", bare: false, entry: home.entry };
}

/** Without a list, a subsidiary or a visit no such name is told: one look at each unit, not a search for each sign. */
const tellsPlaces = 1;
const tellers = classTable([[tellsPlaces, tellingSigns]]);
const none: ListedPlace[] = [];

/** Names that no table has and that their form does not tell: of a line, of lists, of who does what. In order. */
function toldPlaces(text: string, clauseStarts: readonly number[], line: ListedPlace | null): ListedPlace[] {
  if (!line && (classesIn(tellers, text, 0, text.length) & tellsPlaces) === 0) return none;
  const listed = listedPlaces(text);
  const subjects = subjectsIn(text, clauseStarts);
  if (!line && (listed.length === 0 || subjects.length === 0)) return listed.length === 0 ? subjects : listed;
  const all = [...(line ? [line] : []), ...listed, ...subjects].sort((a, b) => a.start - b.start);
  let end = 0;
  return all.filter((one) => {
    const isFree = one.start >= end;
    if (isFree) end = one.end;
    return isFree;
  });
}

/** A firm among the lines of a list is recorded by its own name. */
const goesByItself = /(?:公司|集团|股份|[分支]行|银行|大学)$/u;

/**
 * `在甲开发区和乙新区` is one location with both: their parts are joined as the codebook joins them. `在甲、乙至丙方向` is a way.
 */
function joinLists(text: string, mentions: readonly PlaceMention[]): PlaceMention[] {
  const joined: PlaceMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const listed = last && mention.start - last.end === 1 && /[和与及、]/u.test(text.charAt(last.end));
    const isPlace = last?.role === "location" && last.kind === "part" && mention.kind === "part";
    // 分别 deals them out again, one to each figure.
    if (last && listed && isPlace && !text.includes("分别", mention.end) && !text.includes("依次", mention.end)) {
      const part = mention.place.split("/").at(-1) ?? mention.place;
      joined[joined.length - 1] = { ...last, end: mention.end, place: `${last.place}、${part}` };
      continue;
    }
    joined.push(mention);
    // `西安、郑州方向客座率`: where trains go is no place of the figure's, but a word of what is counted.
    if (text.startsWith("方向", mention.end) || text.startsWith("为主", mention.end))
      joined.length = listStart(text, joined);
    else if (mention.role === "location" && /[至到]/u.test(text.charAt(mention.end)))
      for (let index = listStart(text, joined); index < joined.length; index++) {
        const one = joined[index];
        if (one) joined[index] = { ...one, role: "aside" };
      }
  }
  return joined;
}

/** Index of the first mention of the list that the last one stands in. */
function listStart(text: string, mentions: readonly PlaceMention[]): number {
  let index = mentions.length - 1;
  for (; index > 0; index--) {
    const [one, next] = [mentions[index - 1], mentions[index]];
    if (!one || !next || !/^[和与及、]$/u.test(text.slice(one.end, next.start))) break;
  }
  return index;
}
