/** Which passwords are too easy to guess. Length counts for more than kinds of characters, which people meet with `1!`. */

/** Fewest characters of a password, in code points. */
export const minPasswordLength = 12;
/** Most characters, so that hashing stays cheap. */
export const maxPasswordLength = 200;
const minDistinct = 5;

export type PasswordWeakness = "too-short" | "too-long" | "too-uniform" | "holds-login" | "unchanged";

/**
 * Why the password will not do, or null if it will. Spaces count, and Chinese characters are characters.
 *
 * @param current the password that it replaces, where there is one
 */
export function passwordWeakness(password: string, login: string, current: string | null): PasswordWeakness | null {
  const characters = [...password.normalize("NFC")];
  if (characters.length < minPasswordLength) return "too-short";
  if (characters.length > maxPasswordLength) return "too-long";
  if (new Set(characters).size < minDistinct) return "too-uniform";
  // `zhang.wei` inside `zhang.wei2026`: the login is the first thing that a guesser tries. A login of two letters would
  // forbid half the words of a language, and adds next to nothing to a guess.
  if (login.length >= 4 && password.toLowerCase().includes(login.toLowerCase())) return "holds-login";
  return password === current ? "unchanged" : null;
}
