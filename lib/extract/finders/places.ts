/**
 * Finds the places and bodies that a sentence names and what each does there: the subject of its clause, where something
 * happens, or only an aside (an origin, a rank, a share, a part of a name). Which of them a figure takes is the refiner's
 * work. Takes folded words; offsets are those of the text given.
 */
import { liesIn } from "@/lib/text/place-names";
import type { Span } from "@/lib/text/span";
import { measuredAgainst, openings, rankedAmong } from "../lexicon/places";
import { phraseSet } from "../phrases";
import { type HomePlace, type NamedPlace, nameAt } from "./place-forms";

/**
 * `subject` opens its clause, `location` stands after 在 or 于, `beside` right before a figure; `aside` is none of these
 * and never a figure's place.
 */
export type PlaceRole = "subject" | "location" | "beside" | "aside";

export interface PlaceMention extends Span {
  /** In the codebook's form: `海口`, `海口/美兰区`, `全省`; the article's own place for 全市, 我县 and its bureau. */
  readonly place: string;
  readonly kind: NamedPlace["kind"];
  readonly role: PlaceRole;
}

/** The places of `within`, in order, not overlapping. `clauseStarts`: offsets at which clauses begin, in order. */
export function findPlaces(
  text: string,
  within: Span,
  home: HomePlace,
  clauseStarts: readonly number[],
): PlaceMention[] {
  const found: PlaceMention[] = [];
  let clause = 0;
  let opening = within.start;
  for (let at = within.start; at < within.end; ) {
    while (clause < clauseStarts.length && (clauseStarts[clause] ?? 0) <= at) {
      opening = skipOpening(text, clauseStarts[clause] ?? at, within.end);
      clause++;
    }
    const last = found.at(-1);
    // `南京、苏州、无锡`: what stands in a list of places is one, and does there what they do.
    const listed = last && last.end === at - 1 && /[、和与及]/u.test(text.charAt(at - 1)) ? last : null;
    const name = nameAt(text, at, within.end, home, at === opening || follows(text, at), listed !== null);
    if (!name) {
      at++;
      continue;
    }
    const sameKind = listed !== null && listed.kind === name.kind && name.kind === "named";
    found.push({ ...name, role: sameKind ? listed.role : roleOf(text, name, at <= opening, home) });
    at = name.end;
  }
  return joinLists(text, found);
}

const openers = phraseSet(openings);

/** After a preposition or an opening a name without its county may begin: `在柳溪镇`. */
function follows(text: string, at: number): boolean {
  return /[在于，、：；“（和与及]/u.test(text.charAt(at - 1));
}

/** Where the clause that begins at `start` says its first word of weight: behind 其中, a time, 在. */
function skipOpening(text: string, start: number, end: number): number {
  let at = start;
  for (let step = 0; step < 3 && at < end; step++) {
    const opener = openers.at(text, at);
    const time =
      /^(?:[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:以来|底|全年)?|今年(?:以来)?|去年|全年|\d{1,2}(?:[月至—~-]+\d{0,2})*月份?|前三季度|上半年|[一二三四]季度|[ “（])/u.exec(
        text.slice(at, at + 24),
      );
    if (opener) at = opener.end;
    else if (time) at += time[0].length;
    else break;
  }
  return at;
}

const against = new RegExp(`(?:${[...measuredAgainst].sort((a, b) => b.length - a.length).join("|")})$`, "u");
const ranked = new RegExp(
  `^[^，,。；\\d]{0,3}?(?:${[...rankedAmong].sort((a, b) => b.length - a.length).join("|")})`,
  "u",
);

function roleOf(text: string, name: NamedPlace, opens: boolean, home: HomePlace): PlaceRole {
  const before = text.slice(Math.max(0, name.start - 4), name.start);
  const after = text.slice(name.end, name.end + 12);
  const counted = /^(?:首批|共|共有|现有|已有|累计)?\d+(?![\d年月日])/u.test(after);
  if (
    against.test(before) ||
    (name.kind === "wider" && ranked.test(after) && !counted) ||
    /^(?:籍|人(?!均|口|民|次)|的[^，。]{0,8}(?:女士|先生|某))/u.test(after)
  )
    return "aside";
  // `在全国率先` and the like were refused above; what is left after 在 happens there.
  if (/[在于]$/u.test(before)) return name.kind === "body" || name.kind === "wider" ? "aside" : "location";
  if (opens) return "subject";
  if (name.kind === "own") return /[到至赴向从自往]$/u.test(before) ? "aside" : "location";
  if (name.kind === "wider") return counted ? "beside" : "aside";
  if (name.kind === "named" && counted && isPart(name, home) && !/^\d+[\u4e00-\u9fff]*所/u.test(after)) return "beside";
  return "aside";
}

function isPart({ entry }: NamedPlace, home: HomePlace): boolean {
  return entry !== null && (home.place === "全国" || (home.entry !== null && liesIn(entry, home.entry)));
}

/** `在甲开发区和乙新区` is one location with both: their parts are joined as the codebook joins them. */
function joinLists(text: string, mentions: readonly PlaceMention[]): PlaceMention[] {
  const joined: PlaceMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, mention.start) : "";
    if (
      last &&
      last.role === "location" &&
      last.kind === "part" &&
      mention.kind === "part" &&
      /^[和与及、]$/u.test(between)
    ) {
      const part = mention.place.split("/").at(-1) ?? mention.place;
      joined[joined.length - 1] = { ...last, end: mention.end, place: `${last.place}、${part}` };
    } else joined.push(mention);
  }
  return joined;
}
