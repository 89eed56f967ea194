/** A source of a made release: its text, and the bytes that it was imported as. Not for the app. */
import type { ReleasedSource } from "../content";
import { sha256, timeOf } from "./made-ids";

export function sourceOf(
  id: string,
  fileName: string,
  form: string,
  text: string,
  texts: boolean,
  count: number,
): ReleasedSource {
  const encoded = bytesIn(form, text);
  const own = new TextEncoder().encode(text);
  const bytes = Buffer.compare(encoded, own) === 0 ? null : encoded;
  const encoding = form === "mark" || form === "two marks" ? "utf-8-bom" : form === "utf-16" ? "utf-16le" : "utf-8";
  return {
    id,
    fileName: `${fileName}.txt`,
    encoding,
    sha256: sha256(encoded),
    textSha256: sha256(own),
    importedAt: timeOf(count),
    text: texts ? text : null,
    bytes: texts ? bytes : null,
  };
}

function bytesIn(form: string, text: string): Uint8Array {
  if (form === "mark" || form === "two marks") return new TextEncoder().encode(`\ufeff${text}`);
  if (form === "line ends") return new TextEncoder().encode(text.replaceAll("\n", "\r\n"));
  if (form === "utf-16") return Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
  return new TextEncoder().encode(text);
}
