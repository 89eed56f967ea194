/**
 * Bytes of a file to the text that is stored: which encoding, or why it is refused. Knows plain text only; readers of
 * other formats hand their text on to the same checks (`checkText`).
 */

/** The largest file that is read, in bytes. */
export const maximumBytes = 5 * 1024 * 1024;

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gb18030";
export type DecodeProblem = "file-empty" | "file-binary" | "file-undecodable" | "file-lone-surrogate" | "too-large";

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly code: DecodeProblem };

/**
 * Decodes by byte-order mark, else as strict UTF-8, else as GB18030. The text comes without a byte-order mark and with
 * CRLF and CR as LF; nothing else is changed.
 */
export function decodeSource(bytes: Uint8Array): Decoded {
  if (bytes.length > maximumBytes) return refuse("too-large");
  const marked = markOf(bytes);
  if (marked) return finish(read(bytes.subarray(marked.length), marked.label), marked.encoding, bytes);
  if (bytes.includes(0)) return refuse("file-binary");
  const utf8 = read(bytes, "utf-8");
  if (utf8 !== null) return finish(utf8, "utf-8", bytes);
  if (hasEncodedSurrogate(bytes)) return refuse("file-lone-surrogate");
  return finish(read(bytes, "gb18030"), "gb18030", bytes);
}

/** Why a text cannot be stored, or null if it can. */
export function checkText(text: string): DecodeProblem | null {
  if (text.trim() === "") return "file-empty";
  if (!isWellFormed(text)) return "file-lone-surrogate";
  // Tab, line ends and form feeds (page breaks of converted pages) occur in text; the other controls do not.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(text)) return "file-binary";
  return null;
}

function finish(text: string | null, encoding: Encoding, bytes: Uint8Array): Decoded {
  if (text === null) return refuse(hasEncodedSurrogate(bytes) ? "file-lone-surrogate" : "file-undecodable");
  const lines = text.replace(/\r\n?/g, "\n");
  const problem = checkText(lines);
  if (problem) return refuse(problem);
  // GB18030 gives some meaning to nearly any bytes: what it reads as private-use characters was another encoding.
  if (encoding === "gb18030" && /[\ue000-\uf8ff\ufffd]/.test(lines)) return refuse("file-undecodable");
  return { ok: true, text: lines, encoding };
}

function refuse(code: DecodeProblem): Decoded {
  return { ok: false, code };
}

function markOf(bytes: Uint8Array): { encoding: Encoding; label: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: "utf-8-bom", label: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", label: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", label: "utf-16be", length: 2 };
  return null;
}

/** The text, or null where the bytes are not in that encoding. UTF-16 keeps lone surrogates, so that they can be named. */
function read(bytes: Uint8Array, label: string): string | null {
  if (label === "utf-16le" || label === "utf-16be") return readUtf16(bytes, label === "utf-16le");
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readUtf16(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length % 2 === 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    const units: number[] = [];
    for (let i = at; i < Math.min(at + 8192, bytes.length); i += 2) units.push(view.getUint16(i, littleEndian));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}

/** Surrogates written as three bytes (ED A0 80 … ED BF BF): no UTF-8, though most of the file may be. */
function hasEncodedSurrogate(bytes: Uint8Array): boolean {
  let found = false;
  const repaired = bytes.slice();
  for (let i = 0; i + 2 < bytes.length; i++) {
    const second = bytes[i + 1] ?? 0;
    if (bytes[i] === 0xed && second >= 0xa0 && second <= 0xbf && ((bytes[i + 2] ?? 0) & 0xc0) === 0x80) {
      repaired.fill(0x3f, i, i + 3);
      found = true;
    }
  }
  return found && read(repaired, "utf-8") !== null;
}

/** Most texts have no surrogates at all, which is seen several times as fast as that none is alone. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text) || !/\p{Surrogate}/u.test(text);
}
