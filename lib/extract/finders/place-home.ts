/**
 * What an article's own place makes of a text: what `全市` and `我县` mean, the home by its own name where no table has it, and
 * how a place is recorded in an article about another. Takes folded words.
 */
import type { PlaceName } from "@/lib/text/place-entries";
import { liesIn } from "@/lib/text/place-names";
import type { Span } from "@/lib/text/span";
import { jurisdictionBodies, type WholeLevel, wholeWords } from "../lexicon/places";
import { phraseSet, phrasesOf } from "../phrases";
import { bodyEnd, partEnd, villageEnd } from "./place-parts";

/** What an article is about, as far as it tells what a sentence means by `全市` or by a bare `平安`. */
export interface HomePlace {
  /** In the codebook's form, folded; empty if the article does not say. */
  readonly place: string;
  /** Its entry in the table; null for a body or a place that is not in it. */
  readonly entry: PlaceName | null;
  /** The city or county of the paper that writes on a wider place: its 我市. */
  readonly local?: PlaceName | null;
}

export interface NamedPlace extends Span {
  /** In the codebook's form, folded. */
  readonly place: string;
  readonly kind: "own" | "named" | "part" | "body" | "wider";
  /** Known by a short name alone, which may be a word. */
  readonly bare: boolean;
  readonly entry: PlaceName | null;
}

export const wholes = phrasesOf(wholeWords);
export const ownBodies = phraseSet(jurisdictionBodies);

/** `全市`, `我县`, `本院` at `at`, or a body of it (`全县公安局`); null if it points to nothing. */
export function wholeAt(text: string, at: number, end: number, home: HomePlace): NamedPlace | null {
  const whole = wholes.at(text, at);
  if (!whole || whole.end > end || inLongerWord(text, whole.end)) return null;
  const level = whole.value;
  const { local } = home;
  if (local && /^[我本][市县州]$/u.test(whole.phrase))
    return { start: at, end: whole.end, place: local.short, kind: "own", bare: false, entry: local };
  const own = level === "own" ? home.place !== "" : isOwnLevel(level, home);
  if (!own) {
    if (level === "own" || level === "town") return null;
    const place = level === "country" ? "全国" : widerName(whole.phrase);
    return { start: at, end: whole.end, place, kind: "wider", bare: false, entry: null };
  }
  const reached = ownBodies.at(text, whole.end)?.end ?? whole.end;
  const body = reached === whole.end ? bodyEnd(text, whole.end, end) : null;
  if (body !== null) return bodyOf(home, text, at, whole.end, body);
  return { start: at, end: Math.min(reached, end), place: home.place, kind: "own", bare: false, entry: home.entry };
}

/** `县公安局`, `市市场监管局`: the office of the article's own place or, `省公安厅`, of what it lies in. */
export function officeAt(text: string, at: number, end: number, home: HomePlace): NamedPlace | null {
  const level = levelOf[text.charAt(at)];
  const body = level && ownBodies.at(text, at + 1);
  if (!level || !body || body.end > end || home.place === "" || /^[高中]/u.test(body.phrase)) return null;
  const own = isOwnLevel(level, home);
  // 县公安局 in a city's article is that of some county.
  if (!own && (home.entry === null || ranks.indexOf(level) >= ranks.indexOf(home.entry.level))) return null;
  const place = own ? home.place : `全${text.charAt(at)}`;
  return { start: at, end: body.end, place, kind: own ? "own" : "wider", bare: false, entry: own ? home.entry : null };
}

const ranks: readonly WholeLevel[] = ["country", "province", "prefecture", "county"];
const levelOf: Readonly<Record<string, WholeLevel>> = {
  省: "province",
  市: "prefecture",
  州: "prefecture",
  盟: "prefecture",
  县: "county",
  区: "county",
  旗: "county",
};

/** `我省` in a city's article is 全省. A word that says which it is stands for that. */
function widerName(words: string): string {
  const named: Readonly<Record<string, string>> = { 全疆: "新疆", 全澳: "澳门", 本澳: "澳门", 全台: "台湾" };
  return named[words] ?? words.replace(/^[我本]/u, "全");
}

/** 全市 in an article about a county-level city is that city; 全区 in one about an autonomous region the region. */
function isOwnLevel(level: WholeLevel, { entry, place }: HomePlace): boolean {
  if (level === "town") return place !== "";
  if (!entry) return level !== "country" && level !== "province" && place !== "" && place !== "全国";
  if (level === entry.level) return true;
  if (level === "prefecture") return entry.name.endsWith("市");
  return level === "county" && (entry.name.endsWith("自治区") || entry.code.startsWith("81"));
}

/** 本市场, 全市场, 本区域: the whole word is the beginning of another. */
function inLongerWord(text: string, end: number): boolean {
  const pair = text.slice(end - 1, end + 1);
  return /^(?:市[场值价]|区[域间块]|局[面势部]|州际|港口|国际|行业)$/u.test(pair);
}

/** The article's own body or place where the table has none of that name: a customs office, a company. */
export function titledHome(text: string, at: number, end: number, home: HomePlace): NamedPlace | null {
  const { place, entry } = home;
  if (entry !== null || place === "") return null;
  // `国铁某局`, `中国铁路某局集团`: what all of its kind are called by stands before the name.
  const kind = /^(?:国铁|中国铁路)/u.exec(text.slice(at, at + 4))?.[0] ?? "";
  const reached = at + kind.length + place.length;
  if (!text.startsWith(place, at + kind.length)) return null;
  // A county that the table does not have goes by its class too: `禾岭县` is 禾岭. 市场 and 区域 are words.
  const classed = reached + (classWord.exec(text.slice(reached, reached + 4))?.[0].length ?? 0);
  const part = classed > reached ? partEnd(text, classed, end) : null;
  const inside = classed > reached ? (villageEnd(text, part ?? classed, end) ?? part) : null;
  if (inside !== null) return partOf(home, text, at, classed, inside);
  const after = ownBodies.at(text, classed)?.end ?? classed;
  return after > end ? null : { start: at, end: after, place, kind: "own", bare: false, entry };
}

const classWord =
  /^(?:自治[州县旗]|县(?![域城级委直])|市(?![场民值区域内郊直级委])|区(?![域间块位内级委])|[镇州旗盟](?![静定村街])|省(?![内级委直会]))/u;

/** A part of the place by its form: `徐闻/柳溪镇`. The name stands from `from` to `to`, the mention from `at`. */
export function partOf(home: HomePlace, text: string, at: number, from: number, to: number): NamedPlace {
  const place = under(home, text.slice(from, to));
  return { start: at, end: to, place, kind: "part", bare: false, entry: home.entry };
}

/** A body of the place; a firm, or one of the whole country or of no place, goes by its own name. */
export function bodyOf(home: HomePlace, text: string, at: number, from: number, to: number): NamedPlace {
  // 沈阳北站 is called so; 北站 is no name.
  const name = text.slice(/^[东西南北]站$/u.test(text.slice(from, to)) ? at : from, to);
  const rail = /^(?:国铁|中国铁路)([\u4e00-\u9fff]{2,4}局)/u.exec(name)?.[1];
  const own = /(?:公司|集团|股份|银行|[分支]行|铁路局|大学)$/u.test(name);
  // A branch of the bank that the article is on: `某银行/常州分行`.
  const branch = home.entry === null && home.place !== "" && /(?:[分支]行|分公司)$/u.test(name);
  const place = rail ?? (branch ? under(home, text.slice(at, to)) : own ? text.slice(at, to) : under(home, name));
  return { start: at, end: to, place, kind: "body", bare: false, entry: null };
}

/** Counties and larger places by their own short name; a district, whose name many cities share, under its city. */
export function codebookPlace(entry: PlaceName, home: HomePlace): string {
  const isDistrict = entry.level === "county" && entry.name.endsWith("区");
  const ofHome =
    /(?:市|特别行政区)$/u.test(home.entry?.name ?? "") &&
    home.entry &&
    entry !== home.entry &&
    liesIn(entry, home.entry);
  return isDistrict && ofHome ? under(home, entry.short) : entry.short;
}

/** `琼中/黎母山镇`, of a firm or a bureau `某局/某某站`; what belongs to no one place stands alone. */
export function under({ place }: HomePlace, part: string): string {
  if (place === "" || place === "全国") return part;
  // 海门区 of 南通 and its 三厂街道: `南通/海门区三厂街道`.
  return place.includes("/") ? place + part : `${place}/${part}`;
}
