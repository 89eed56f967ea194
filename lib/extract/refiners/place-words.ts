/**
 * A place in the source's own script: it is read and compared in folded words, and handed out as the source writes it
 * (`澳門`). Changes nothing else about it.
 */
import { fold } from "@/lib/text/fold";
import type { Span } from "@/lib/text/span";
import type { SentenceWords } from "../sentence-words";
import type { ArticlePlace } from "./home-place";

/** `mention`: where the sentence names it, as offsets into its words. What it does not name there stays as it is. */
export function inSource(place: string, sentence: SentenceWords, mention: Span, article: ArticlePlace): string {
  const { words, source } = sentence;
  const { place: home, shown } = article;
  const isHome = (name: string) => home !== "" && name === home;
  if (isHome(place)) return shown;
  if (words === source && home === shown) return place;
  const named = words.slice(mention.start, mention.end);
  const written = source.slice(mention.start, mention.end);
  return place.replace(/[^/、]+/gu, (name) => (isHome(name) ? shown : writtenName(name, named, written)));
}

/** The name as it is written, or as much of it as is: a town's short name is recorded with its 镇. */
function writtenName(name: string, named: string, written: string): string {
  for (let length = name.length; length > 1; length--) {
    const at = named.indexOf(name.slice(0, length));
    if (at >= 0) return written.slice(at, at + length) + name.slice(length);
  }
  return name;
}

/** The name as the text writes it first, or itself. `folded`: the text's folded words. */
export function asWritten(name: string, text: string, folded: string): string {
  const at = name === "" ? -1 : folded.indexOf(fold(name));
  return at < 0 ? name : text.slice(at, at + name.length);
}
