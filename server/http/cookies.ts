/** Reads the `Cookie` header. */

/** Each cookie's value by its name. */
export function cookiesOf(headers: Headers): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(at, 0)).trim();
    if (name !== "") found[name] = decode(pair.slice(at + 1).trim());
  }
  return found;
}

/** next-auth writes `|` and `:` of its values as `%7C` and `%3A`. A value that is no such encoding is taken as it is. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
