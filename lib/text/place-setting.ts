/**
 * What tells places of one name apart: what an article is about, and which places its words name beyond doubt. It is read once
 * from an article's text and kept beside it; the code of a fact's place follows from it without the text.
 */
import { fold } from "./fold";
import type { PlaceName } from "./place-entries";
import { liesIn, nameCalled, placeAt } from "./place-names";

export interface PlaceSetting {
  /** The place or body that the article is about, as it is recorded, or null. */
  readonly article: string | null;
  /** Codes (six digits) of the places that its words name so that only one can be meant, the one named most first. */
  readonly named: readonly string[];
}

/** The setting of an article. Its words are read only if a place needs them: few names are those of several places. */
export function placeSetting(text: string, article: string | null): PlaceSetting {
  let codes: readonly string[] | null = null;
  return {
    article,
    get named() {
      codes ??= placesNamed(text);
      return codes;
    },
  };
}

/** More are no help: an article that names so many is about all of them. */
const most = 64;

/**
 * The codes for `PlaceSetting.named`: of names in full, of provinces and prefectures, and of what stands right behind the
 * place that it lies in (`长春市朝阳区`). `text` need not be folded.
 */
export function placesNamed(text: string): string[] {
  const words = fold(text);
  const counts = new Map<string, number>();
  let above: PlaceName | null = null;
  for (let at = 0; at < words.length; ) {
    const match = placeAt(words, at);
    if (!match) {
      above = null;
      at++;
      continue;
    }
    at += match.length;
    const suffix = match.kind === "full" ? "" : (/^(?:[省市县州盟旗]|地区)/u.exec(words.slice(at, at + 2))?.[0] ?? "");
    const outer: PlaceName | null = above;
    const inside: readonly PlaceName[] = outer
      ? [...new Set([...match.places, ...match.districts])].filter((place) => liesIn(place, outer))
      : [];
    const called = match.places.filter(({ name, level }) =>
      suffix === "" ? match.kind === "full" || (match.kind === "short" && level !== "county") : name.endsWith(suffix),
    );
    const [place, other] = inside.length > 0 ? inside : called;
    above = place && !other ? place : null;
    if (above) counts.set(above.code, (counts.get(above.code) ?? 0) + 1);
    at += suffix.length;
  }
  const codes = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  return codes.slice(0, most);
}

/** What the article is about, by the table; null for a firm, a made-up place, a name that nothing settles. */
export function placeOfSetting(setting: PlaceSetting): PlaceName | null {
  const words = fold(setting.article ?? "").trim();
  const match = nameCalled(words) ?? nameCalled(words.replace(/[省市县州旗盟]$/u, ""));
  if (!match) return null;
  const places = match.kind === "stem" ? match.districts : match.places;
  if (places.length === 1) return places[0] ?? null;
  const first = setting.named.find((code) => places.some((place) => place.code === code));
  return places.find(({ code }) => code === first) ?? largest(places);
}

/** The one of the highest level; null if there are several (朝阳区). */
export function largest(places: readonly PlaceName[]): PlaceName | null {
  const [first, second] = places;
  return first && first.level !== second?.level ? first : null;
}
