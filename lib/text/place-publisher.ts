/**
 * The place that a newspaper, a station or a municipal news account carries in its name: `某某晚报讯`, `某某融媒`. It tells
 * whose 全市 an article speaks of, and nothing where the article names its place itself. Takes folded words.
 */
import type { PlaceName } from "./place-entries";
import { placeAt } from "./place-names";

/** A name of Han characters and what shows that it is one who publishes, at a byline, a dateline or the last line. */
const publisher =
  /(?:日报|晚报|晨报|早报|商报|都市报|法治报|法制报|广播电视台|电视台|融媒|新闻网|发布)(?:社|网|体?中心|客户端)?[》）)\s]*(?:(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日[讯电]|(?:19|20)\d\d[-年]|讯|消息|报道|[全本]?(?:媒体)?记者|通讯员|$|[\n）)])/gmu;

/** The place of the first publisher that has one, or null. */
export function publisherPlace(words: string): PlaceName | null {
  for (const { index } of words.matchAll(publisher)) {
    const match = placeAt(words, nameStart(words, index));
    if (match && match.kind !== "stem") return match.places[0] ?? null;
  }
  return null;
}

/** Where the Han characters begin that end at `end`, at most eight of them. Looked for backwards: few words end so. */
function nameStart(words: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 8 && /\p{Script=Han}/u.test(words.charAt(start - 1))) start--;
  return start;
}
