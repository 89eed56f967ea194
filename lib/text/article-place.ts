/**
 * The place or body that an article is about, by form: a name before 公安, 法院, 海关, 市, 县 and the like, in the headline
 * before the text. Where single figures belong is for the extraction to say.
 */
import { fold } from "./fold";
import { type PlaceMatch, placeAt } from "./place-names";
import type { Span } from "./span";

/** As much of an article as is read for its place, in UTF-16 units: a page says early and often what it is about. */
const readAtMost = 20_000;

const bodies =
  "公安|警方|交警|法院|检察|海关|税务|消防|统计局|市场监管|市监|教育局|卫健|医保|人社|民政|司法局|财政|应急|气象|农业农村|自然资源|生态环境|文旅|边检|海事|铁路|机场|监狱|移民|市委|县委|区委|州委|省委|市政府|县政府|区政府|州政府|省政府";
const suffixes = "省|市|县|区|州|盟|旗|自治|特别行政区|地区";
const strong = new RegExp(`^(?:${suffixes}|${bodies})`, "u");

/** A short name (`琼海`), or null if none is to be seen. */
export function articlePlace(text: string, span: Span, title: string): string | null {
  const inTitle = mentions(fold(title));
  const named = inTitle.find((mention) => mention.strong);
  if (named) return named.name;
  const inText = mentions(fold(text.slice(span.start, Math.min(span.end, span.start + readAtMost))));
  const counts = new Map<string, number>();
  for (const mention of inText) if (mention.strong) counts.set(mention.name, (counts.get(mention.name) ?? 0) + 1);
  // A bare name in the headline counts if the text shows that it is a place: 平安 and 东方 are words as well.
  const shown = inTitle.find((mention) => counts.has(mention.name));
  if (shown) return shown.name;
  let best: string | null = null;
  const provinces = new Set(inText.filter((mention) => mention.province).map((mention) => mention.name));
  for (const [name, count] of counts) {
    const more = count - (best === null ? 0 : (counts.get(best) ?? 0));
    if (more > 0 && !(best && provinces.has(name) && more < 3)) best = name;
  }
  return best;
}

interface Mention {
  readonly name: string;
  /** The words show that it is a place or its body: a full name, or one before 市, 公安 and the like. */
  readonly strong: boolean;
  readonly province: boolean;
}

/** The names in reading order; of `某省某市某县` the last, which is the most exact. */
function mentions(words: string): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const match = placeAt(words, at);
    if (!match) {
      at++;
      continue;
    }
    at += match.length;
    const after = words.slice(at, at + 4);
    const suffix = match.full ? "" : (/^(?:[省市县州盟]|地区)/u.exec(after)?.[0] ?? "");
    if ((match.full || suffix) && placeAt(words, at + suffix.length)) {
      at += suffix.length;
      continue;
    }
    found.push(mention(match, after));
  }
  return found;
}

function mention(match: PlaceMatch, after: string): Mention {
  const place = match.places[0];
  return {
    name: place?.short ?? "",
    strong: match.full || strong.test(after),
    province: place?.level === "province",
  };
}
