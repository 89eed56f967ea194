/** Zips that would do harm are refused by name; nothing of them is unpacked first, and nothing is written. */
import { describe, expect, test } from "vitest";
import { BrokenPackage } from "./broken";
import { streamEntry } from "./entry-stream";
import { packageLimits } from "./limits";
import { lineBatches } from "./line-batches";
import { type GivenZip, openZip } from "./open-zip";
import { type RawEntry, rawZip } from "./testing/raw-zip";
import { drain } from "./whole-entry";

const limits = { ...packageLimits, freeBytes: 1000, ratio: 20, totalBytes: 100_000, entries: 10 };
const fine: RawEntry = { name: "facts.jsonl", data: "{}\n" };

/** The code with which the zip is refused, when it is opened or when all of it is read. */
async function refusal(zip: GivenZip): Promise<string | null> {
  try {
    const opened = await openZip(zip, limits);
    try {
      for (const entry of opened.entries.values()) await drain(streamEntry(opened, entry));
    } finally {
      opened.close();
    }
    return null;
  } catch (error) {
    if (error instanceof BrokenPackage) return error.code;
    throw error;
  }
}

test("an honest zip is read whole, stored or deflated", async () => {
  expect(await refusal(rawZip([fine, { name: "articles/a.txt", data: "文".repeat(300), deflate: true }]))).toBe(null);
});

describe("names", () => {
  test.each([
    "../a.txt",
    "articles/../../a.txt",
    "/etc/passwd",
    "C:\\a.txt",
    "C:/a.txt",
    "articles\\a.txt",
    "a\u0000.txt",
    "a\n.txt",
    "articles//a.txt",
    "./a.txt",
    ".",
    "..",
    "a.txt.",
    "a ",
    "aux.txt",
    "",
    `${"a".repeat(300)}`,
  ])("%j is refused", async (name) => {
    expect(await refusal(rawZip([fine, { name, data: "x" }]))).toBe("path-unsafe");
  });

  test("bytes that are no UTF-8 are refused", async () => {
    const zip = rawZip([{ name: "aÿÿ.txt", data: "x" }]);
    const broken = Buffer.from(zip.toString("latin1").replaceAll("Ã¿", "\xff\xfe"), "latin1");
    expect(await refusal(broken)).toBe("path-unsafe");
  });

  test("a second name in an extra field is refused", async () => {
    const extra = Buffer.from([0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 0x61]);
    expect(await refusal(rawZip([{ ...fine, extra }]))).toBe("path-unsafe");
  });

  test.each(["facts.jsonl", "FACTS.jsonl"])("a second %s is refused", async (name) => {
    expect(await refusal(rawZip([fine, { name, data: "x" }]))).toBe("path-repeated");
  });

  test("another name beside the data is refused", async () => {
    expect(await refusal(rawZip([{ ...fine, localName: "facts.csv.." }]))).toBe("name-differs");
  });
});

describe("kinds", () => {
  test.each([
    ["a link", { mode: 0o120777 }, "not-a-file"],
    ["a device", { mode: 0o020644 }, "not-a-file"],
    ["a folder", { name: "articles/" }, "not-a-file"],
    ["something encrypted", { flags: 0x801 }, "encrypted"],
    ["something packed by bzip2", { method: 12 }, "method-unknown"],
  ])("%s is refused", async (_, changes, code) => {
    expect(await refusal(rawZip([{ ...fine, ...changes }]))).toBe(code);
  });
});

describe("sizes", () => {
  test("a bomb is refused by what its directory says", async () => {
    const bomb = { name: "a.txt", data: Buffer.alloc(90_000), deflate: true };
    expect(await refusal(rawZip([bomb]))).toBe("ratio");
  });

  test("a bomb that lies about its size is stopped at that size", async () => {
    const bomb = { name: "a.txt", data: Buffer.alloc(90_000), deflate: true, size: 900 };
    expect(await refusal(rawZip([bomb]))).toBe("size-differs");
  });

  test("more bytes in all than the limit are refused, however they are spread", async () => {
    const data = Buffer.alloc(30_000, "kaoju");
    const many = ["a", "b", "c", "d"].map((name) => ({ name, data }));
    expect(await refusal(rawZip(many))).toBe("too-large");
  });

  test("a second name for the same bytes is refused", async () => {
    expect(await refusal(rawZip([fine, { ...fine, name: "facts.json", sameAs: 0 }]))).toBe("name-differs");
  });

  test("data that reach into the next entry are refused", async () => {
    const inner = rawZip([{ name: "b.txt", data: "inner" }]);
    const start = 30 + "a.txt".length;
    const outer = rawZip([
      { name: "a.txt", data: inner },
      { name: "b.txt", data: "inner" },
    ]);
    // The second entry's directory line is led to the local header that lies inside the first's data.
    const directory = outer.readUInt32LE(outer.length - 6);
    outer.writeUInt32LE(start, directory + 46 + "a.txt".length + 42);
    expect(await refusal(outer)).toBe("entries-overlap");
  });

  test("more entries than the limit are refused", async () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ name: `a${index}`, data: "x" }));
    expect(await refusal(rawZip(many))).toBe("too-many-entries");
  });

  test("fewer bytes than declared are refused", async () => {
    expect(await refusal(rawZip([{ ...fine, deflate: true, size: 4 }]))).toBe("size-differs");
  });
});

describe("broken data", () => {
  test("another checksum", async () => {
    expect(await refusal(rawZip([{ ...fine, crc: 1 }]))).toBe("crc-differs");
  });

  test("bytes that cannot be inflated", async () => {
    const zip = rawZip([{ name: "a.txt", data: "kaoju".repeat(100), deflate: true }]);
    zip.fill(0xff, 36, 46);
    expect(await refusal(zip)).toMatch(/data-broken|size-differs|crc-differs/);
  });

  test("no zip, an empty file, a folder, and none at all", async () => {
    expect(await refusal(Buffer.from("PK is not enough"))).toBe("zip-unreadable");
    expect(await refusal(Buffer.alloc(0))).toBe("zip-unreadable");
    expect(await refusal(import.meta.dirname)).toBe("zip-unreadable");
    expect(await refusal("/nowhere/at/all.zip")).toBe("zip-unreadable");
  });

  test("a zip cut short anywhere is refused", async () => {
    const zip = rawZip([fine, { name: "articles/a.txt", data: "文".repeat(300), deflate: true }]);
    for (let length = 0; length < zip.length; length++) {
      expect(await refusal(zip.subarray(0, length)), `${length} bytes`).not.toBe(null);
    }
  });

  test("any changed byte is refused or changes nothing that is read", async () => {
    const zip = rawZip([fine, { name: "a.txt", data: "文".repeat(30), deflate: true }]);
    for (let at = 0; at < zip.length; at++) {
      const changed = Buffer.from(zip);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      // Whatever comes of it, it must come as a refusal and not as an exception of some library.
      await refusal(changed);
    }
  });
});

describe("lines", () => {
  async function linesOf(data: string | Buffer, lineBytes = 100): Promise<string[] | string> {
    const zip = await openZip(rawZip([{ name: "a.jsonl", data }]), packageLimits);
    const entry = zip.entries.get("a.jsonl");
    if (!entry) throw new Error("The zip lacks its file.");
    const lines: string[] = [];
    try {
      for await (const batch of lineBatches(streamEntry(zip, entry), lineBytes)) {
        expect(batch.first).toBe(lines.length + 1);
        lines.push(...batch.lines);
      }
    } catch (error) {
      if (error instanceof BrokenPackage) return error.code;
      throw error;
    }
    return lines;
  }

  test("are cut at line feeds alone, across chunks and inside characters", async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `${index}：𠮷\u2028\r`);
    expect(await linesOf(lines.map((line) => `${line}\n`).join(""))).toEqual(lines);
    expect(await linesOf("")).toEqual([]);
  });

  test("that are no UTF-8, do not end or are too long are refused", async () => {
    expect(await linesOf(Buffer.from([0x61, 0xff, 0x0a]))).toBe("not-utf8");
    expect(await linesOf("a\nb")).toBe("line-open");
    expect(await linesOf(`${"a".repeat(300_000)}\n`)).toBe("line-too-long");
    expect(await linesOf(`${"a".repeat(3_000_000)}`)).toBe("line-too-long");
  });
});
