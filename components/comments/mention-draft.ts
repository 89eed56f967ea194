/** Naming members in a comment that is being written: `@` and a name. Pure; offsets are UTF-16 units of the text. */
import type { PersonView } from "@/lib/api/views";

/** A name that is being typed: from the `@` to the caret. */
export interface NameDraft {
  readonly start: number;
  readonly end: number;
  /** Without the `@`, lower case. */
  readonly words: string;
}

/** Longer than any name that a person still types to find somebody. */
const longest = 30;

/** The name that ends at the caret, or null. An `@` after a letter or digit is an e-mail address; Chinese has no spaces to go by. */
export function nameAt(text: string, caret: number): NameDraft | null {
  const found = /(?<![A-Za-z0-9._-])@([^\s@]*)$/u.exec(text.slice(0, caret));
  const words = found?.[1];
  if (!found || words === undefined || words.length > longest) return null;
  return { start: found.index, end: caret, words: words.toLowerCase() };
}

/** The text with the person named where the draft stood, and where the caret goes. */
export function withName(
  text: string,
  draft: NameDraft,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, draft.start)}@${name} `;
  return { text: before + text.slice(draft.end).replace(/^ /, ""), caret: before.length };
}

/**
 * Ids of the members whom the text names. Of names that begin alike the longer counts (`@李明华` does not name 李明); of
 * members with the same name those who were `picked`, or all if none was.
 */
export function namedIn(text: string, members: readonly PersonView[], picked: ReadonlySet<string>): string[] {
  const names = new Set(piecesOf(text, members).map(({ name }) => name));
  return [...names].flatMap((name) => {
    const same = members.filter((member) => member.name === name);
    const chosen = same.filter(({ id }) => picked.has(id));
    return (chosen.length > 0 ? chosen : same).map(({ id }) => id);
  });
}

export interface Piece {
  readonly text: string;
  /** Of the member whom the piece names; null for plain words. */
  readonly name: string | null;
  readonly start: number;
}

/** The text in pieces, in order: plain words, and `@name` of one of the people. */
export function piecesOf(text: string, people: readonly Pick<PersonView, "name">[]): Piece[] {
  const names = [...new Set(people.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let from = 0;
  const plainUpTo = (end: number) => {
    if (end > from) pieces.push({ text: text.slice(from, end), name: null, start: from });
  };
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", Math.max(from, at + 1))) {
    const name = names.find((each) => text.startsWith(each, at + 1));
    if (name === undefined) continue;
    plainUpTo(at);
    from = at + 1 + name.length;
    pieces.push({ text: text.slice(at, from), name, start: at });
  }
  plainUpTo(text.length);
  return pieces;
}
