/**
 * Places that only the form of their lines tells: below `各景区接待情况如下：` or among lines of one kind each line opens with
 * a name (`莫高窟：接待游客3万人次`), and what it says is of that place. No knowledge of single names. Takes folded words.
 */
import { type PlaceMatch, placeAt } from "@/lib/text/place-names";
import { categoryEndings, kindsOfBodies, lineHeads, siteSuffixes } from "../lexicon/places";
import type { SentenceWords } from "../sentence-words";
import type { ListedPlace } from "./place-lists";

const marks = "[\\s·•●○◆◇■□▪▶►※*★☆\\-—–>]*(?:[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]\\s*)?";
/** Marks, a name, then what sets it off; the rest of the line has to hold a figure. */
const opening = new RegExp(
  `^(${marks}\\**)([\\p{Script=Han}A-Za-z0-9·]{2,14})(?:\\**[：:|丨｜]|\\s+|\\s*[—–-]{1,2}(?=\\D))`,
  "u",
);
/** How far behind the name the line's first figure may stand, in UTF-16 units. */
const toFigure = 40;

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join("|");
const headed = new RegExp(`(?:${longestFirst(lineHeads)})[^，。；：:]{0,16}[：:]?$`, "u");
const site = new RegExp(`(?:${longestFirst(siteSuffixes)})$`, "u");
const category = new RegExp(`(?:${longestFirst(categoryEndings)})$`, "u");
/** 小学, 乡镇卫生院, 民营企业: kinds, no names. */
const kindAlone = new RegExp(`^(?:${longestFirst(kindsOfBodies)})*(?:${longestFirst(siteSuffixes)})$`, "u");
/** `全县`, `合计`, `上半年`: what else lines begin with. */
const noName = /^[全各本该我其共]|[合总小]计$|^[上下]半年|[月日年]$/u;

interface Line extends ListedPlace {
  /** `site` ends as names of places and bodies do, `known` is for the tables of places to read, `category` is none. */
  readonly is: "site" | "known" | "category" | "other";
}

/** For each sentence the place that its line opens with, null for most. Linear in the text. */
export function placesOfLines(sentences: readonly SentenceWords[]): (ListedPlace | null)[] {
  const found: (ListedPlace | null)[] = sentences.map(() => null);
  let run: { readonly index: number; readonly line: Line }[] = [];
  let head = "";
  let block = -1;
  sentences.forEach((sentence, index) => {
    const { words } = sentence;
    const isNew = sentence.block !== block || sentence.kind === "box";
    block = sentence.block;
    if (!isNew && run.length > 0) return;
    const line = isNew ? lineOf(words) : null;
    if (line) {
      run.push({ index, line });
      return;
    }
    // `（括号内为同比）` stands between a head and its lines.
    if (/^[（(].*[）)]$/u.test(words)) return;
    name(run, head, found);
    run = [];
    head = words.slice(-40);
  });
  name(run, head, found);
  return found;
}

/** Enters the lines of a run that are of places: by the words above them, or by most of their own. */
function name(run: readonly { index: number; line: Line }[], head: string, found: (ListedPlace | null)[]): void {
  if (run.length < 2) return;
  const count = (is: Line["is"]) => run.filter(({ line }) => line.is === is).length;
  const told = headed.test(head) && count("category") * 3 <= run.length;
  const sites = count("site") + count("known");
  if (!told && sites * 2 <= run.length) return;
  for (const { index, line } of run) if (line.is === "site" || line.is === "other") found[index] = line;
}

function lineOf(words: string): Line | null {
  const match = opening.exec(words);
  const { 0: whole, 1: before = "", 2: name = "" } = match ?? [""];
  if (!match || !/\d|[一二三四五六七八九十]/u.test(words.slice(whole.length, whole.length + toFigure))) return null;
  const start = before.length;
  return { start, end: start + name.length, name, is: kindOf(name) };
}

function kindOf(name: string): Line["is"] {
  if (noName.test(name) || category.test(name) || kindAlone.test(name)) return "category";
  const place = placeAt(name, 0);
  if (place && isOfTable(name, place)) return "known";
  return site.test(name) ? "site" : "other";
}

/** True if the tables of places read the whole name, which begins with `place`; 凤山区 is no 凤山县. */
export function isOfTable(name: string, { kind, length, places, districts }: PlaceMatch): boolean {
  const rest = name.slice(length);
  return kind === "full" || rest === "" || [...places, ...districts].some((entry) => entry.name === name);
}
