import { describe, expect, it } from "vitest";
import { decodeSource, maximumBytes } from "./decode";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
  return new Uint8Array(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe("decodeSource", () => {
  it("reads UTF-8, with and without a byte-order mark", () => {
    expect(decodeSource(utf8("立案3起"))).toEqual({ ok: true, text: "立案3起", encoding: "utf-8" });
    expect(decodeSource(utf8("\ufeff立案3起"))).toEqual({ ok: true, text: "立案3起", encoding: "utf-8-bom" });
  });

  it("reads UTF-16 by its mark", () => {
    expect(decodeSource(utf16("立案𠮷", true))).toEqual({ ok: true, text: "立案𠮷", encoding: "utf-16le" });
    expect(decodeSource(utf16("立案𠮷", false))).toEqual({ ok: true, text: "立案𠮷", encoding: "utf-16be" });
  });

  it("reads GB18030 where the bytes are no UTF-8", () => {
    // 立案3起 in GBK, then 㐀 in the four bytes that only GB18030 has.
    const text = bytes(0xc1, 0xa2, 0xb0, 0xb8, 0x33, 0xc6, 0xf0, 0x81, 0x39, 0xee, 0x39);
    expect(decodeSource(text)).toEqual({ ok: true, text: "立案3起㐀", encoding: "gb18030" });
  });

  it("turns CRLF and CR into LF and changes nothing else", () => {
    expect(decodeSource(utf8("一\r\n二\r三\n\u3000四 \n"))).toMatchObject({ text: "一\n二\n三\n\u3000四 \n" });
  });

  it.each([
    ["file-empty", bytes()],
    ["file-empty", utf8("\ufeff \n\u3000")],
    ["file-binary", bytes(0x25, 0x50, 0x44, 0x46, 0x00, 0x01)],
    ["file-binary", utf8("立案\u0001")],
    ["file-undecodable", bytes(0xff, 0xff, 0xff)],
    ["file-undecodable", bytes(0xaa, 0xa1, 0xaa, 0xa2)],
    ["file-undecodable", bytes(0xff, 0xfe, 0x41)],
    ["file-lone-surrogate", bytes(0x41, 0xed, 0xa0, 0x80, 0x42)],
    ["file-lone-surrogate", utf16("立\ud800案", true)],
    ["too-large", new Uint8Array(maximumBytes + 1).fill(0x41)],
  ])("refuses with %s", (code, source) => {
    expect(decodeSource(source)).toEqual({ ok: false, code });
  });

  it("reads a file of exactly the largest size", () => {
    expect(decodeSource(new Uint8Array(maximumBytes).fill(0x41))).toMatchObject({ ok: true });
  });

  it("reads a part of a buffer as that part", () => {
    const whole = utf16("ab", true);
    const shifted = new Uint8Array(whole.length + 3);
    shifted.set(whole, 3);
    expect(decodeSource(shifted.subarray(3))).toMatchObject({ text: "ab" });
  });
});
