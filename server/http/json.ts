/** Parses JSON from outside. */

/**
 * Throws on what is no JSON, and on strings that PostgreSQL cannot keep as they are: NUL, and halves of characters, which
 * JSON can write (`"\ud800"`) and UTF-8 cannot.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value === "string" && !isStorable(value)) throw new SyntaxError("unstorable text");
    return value;
  });
}

/** True if the text comes back from the database as it went in. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}
