/**
 * A place in the source's own script: it is read and compared in folded words, and handed out as the source writes it
 * (`澳門`). Changes nothing else about it.
 */
import type { Span } from "@/lib/text/span";
import type { SentenceWords } from "../sentence-words";
import type { ArticlePlace } from "./home-place";

/** `mention`: where the sentence names it, as offsets into its words. What it does not name there stays as it is. */
export function inSource(place: string, sentence: SentenceWords, mention: Span, article: ArticlePlace): string {
  const { words, source } = sentence;
  const { place: home, shown } = article;
  if (home !== "" && place === home) return shown;
  if (words === source && home === shown) return place;
  const named = words.slice(mention.start, mention.end);
  const written = source.slice(mention.start, mention.end);
  return place.replace(/[^/、]+/gu, (name) => {
    if (name === home) return shown;
    return writtenIn(name, named, written) ?? writtenIn(name, article.words.folded, article.words.source) ?? name;
  });
}

/** The name as it is written, or as much of it as is: a town's short name is recorded with its 镇. */
function writtenIn(name: string, folded: string, source: string): string | null {
  for (let length = name.length; length > 1; length--) {
    const at = folded.indexOf(name.slice(0, length));
    if (at >= 0) return source.slice(at, at + length) + inScript(name.slice(length), folded !== source);
  }
  return null;
}

/** The class that a name is recorded with, where the text leaves it out. */
function inScript(suffix: string, traditional: boolean): string {
  const classes: Readonly<Record<string, string>> = { 区: "區", 县: "縣", 镇: "鎮", 乡: "鄉" };
  return traditional ? (classes[suffix] ?? suffix) : suffix;
}
