/**
 * The code of a fact's place: GB/T 2260 for a province, prefecture or county, nine digits (GB/T 10114) for a town. It follows
 * from the place as it is recorded and from the article's setting, so that nobody types it and it is never stale. The rule is
 * in docs/decisions/022-place-code.md. Not for the browser: it reads the table of towns.
 */
import { fold } from "@/lib/text/fold";
import { type PlaceName, placeOfCode } from "@/lib/text/place-entries";
import { liesIn, nameCalled, ownDigits, placeAt } from "@/lib/text/place-names";
import { largest, type PlaceSetting, placeOfSetting } from "@/lib/text/place-setting";
import { townCalled } from "@/lib/text/town-names";

/**
 * The code of the smallest place with a code that holds `place`, in the codebook's form (`琼中/黎母山镇`); null for 全国, firms,
 * several places at once, names that no table has, and names of several places that nothing tells apart. `words`: those that
 * the place was read from, which may say more (`长春市朝阳区`).
 */
export function placeCode(place: string, setting: PlaceSetting, words = ""): string | null {
  const [base = "", ...parts] = fold(place).trim().split("/");
  const found = wholeOf(base, setting) ?? named(base, setting, fold(words));
  if (!found) return null;
  const part = parts.join("");
  return (part === "" || part.includes("、") ? null : partCode(part, found)) ?? standardCode(found);
}

/** The standard's own: zones of the bureau of statistics (71 to 79) and what lies in Hong Kong and Taiwan have none. */
function standardCode({ code }: PlaceName): string {
  if (/^[78]1/.test(code)) return `${code.slice(0, 2)}0000`;
  return /7[1-9]$/.test(code) ? `${code.slice(0, 4)}00` : code;
}

/** `全省` in an article about a county of it; null if the word is none such or the article has no place. */
function wholeOf(base: string, setting: PlaceSetting): PlaceName | null {
  const kind = /^[全我本该](省|自治区|市|州|盟|县|区|旗)$/u.exec(base)?.[1];
  const home = kind ? placeOfSetting(setting) : null;
  if (!kind || !home) return null;
  const province = placeOfCode(`${home.code.slice(0, 2)}0000`);
  const prefecture = placeOfCode(`${home.code.slice(0, 4)}00`);
  const candidates = [home, prefecture, province];
  if (kind === "省" || kind === "自治区") return province;
  return candidates.find((one) => one?.name.endsWith(kind)) ?? null;
}

/** Bodies whose place is that of their name: 琼中县公安局, 杭州海关. Firms, banks and universities are none. */
const publicBody =
  /^(?:[省市县区州旗]?(?:人民)?(?:政府|检察院|法院|医院)|.{0,8}(?:公安|警方|交警|消防|法院|检察院|海关|税务|政府|委员会|委|局|厅|支队|大队|总队|中心|派出所|边检站|边检总站|医院|学校|中学|小学|机场|车站|站|港|口岸))$/u;
const firm = /公司|集团|股份|银行|大学|铁路|航空|证券|保险/u;

/** `海南省琼中县`, `琼中`, `琼中县公安局`. */
function named(base: string, setting: PlaceSetting, words: string): PlaceName | null {
  let found: PlaceName | null = null;
  let at = 0;
  while (at < base.length) {
    const match = nameCalled(base.slice(at)) ?? placeAt(base, at);
    if (!match) break;
    const end = at + match.length;
    const suffix = match.kind === "full" ? "" : (/^(?:[省市县州盟旗]|地区)/u.exec(base.slice(end))?.[0] ?? "");
    const outer: PlaceName | null = found;
    const places =
      match.kind === "stem" ? match.districts : outer ? [...match.places, ...match.districts] : match.places;
    const within: readonly PlaceName[] = outer
      ? places.filter((place) => liesIn(place, outer) && place !== outer)
      : places;
    const fit = suffix === "" ? within : within.filter(({ name }) => name.endsWith(suffix));
    const next: PlaceName | null = one(fit.length > 0 ? fit : within, match.words, setting, words);
    // 公安 is a county too: what lies in no place named before is the body's.
    if (!next && found) break;
    if (!next) return null;
    found = next;
    at = end + suffix.length;
  }
  const rest = base.slice(at);
  return rest === "" || (publicBody.test(rest) && !firm.test(rest)) ? found : null;
}

/** Of places of one name the one that is meant, or null. */
function one(places: readonly PlaceName[], name: string, setting: PlaceSetting, words: string): PlaceName | null {
  const [first, second] = places;
  if (!first || !second) return first ?? null;
  const spoken = places.filter((place) => outerOf(place).some((outer) => words.includes(outer.short)));
  if (spoken.length === 1) return spoken[0] ?? null;
  const home = placeOfSetting(setting);
  if (home && fold(setting.article ?? "") === name && places.includes(home)) return home;
  const near = home ? places.filter((place) => liesIn(place, home) || liesIn(home, place)) : [];
  if (near.length > 0) return largest(near);
  const told = places.filter(({ code }) => setting.named.includes(code));
  if (told.length > 0) return told.length === 1 ? (told[0] ?? null) : null;
  for (const digits of [4, 2]) {
    const inside = places.filter(({ code }) => setting.named.includes(code.slice(0, digits).padEnd(6, "0")));
    if (inside.length === 1) return inside[0] ?? null;
  }
  return largest(places);
}

/** Its prefecture and province. */
function outerOf(place: PlaceName): PlaceName[] {
  return [4, 2]
    .filter((digits) => digits < ownDigits(place).length)
    .flatMap((digits) => placeOfCode(place.code.slice(0, digits).padEnd(6, "0")) ?? []);
}

/** `美兰区`, `翠屏区沙坪街道`, `黎母山镇某村`, `美兰公安分局`: the code of what the part is or lies in; null if only its whole has one. */
function partCode(part: string, whole: PlaceName): string | null {
  const match = placeAt(part, 0);
  const called = match ? new Set([...match.places, ...match.districts]) : [];
  const inside = [...called].filter((place) => place !== whole && liesIn(place, whole));
  const [place, other] = inside;
  const below = townCalled(part, whole)?.code ?? null;
  // 城关区 is no town, 城关派出所 none either.
  if (place && !other && match && (below === null || match.kind === "full")) {
    const after = part.slice(match.length).replace(/^[市县区旗]/u, "");
    return (after === "" ? null : townCalled(after, place)?.code) ?? standardCode(place);
  }
  return below;
}
