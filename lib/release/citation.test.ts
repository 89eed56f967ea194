import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { apa, bibtex, type CitedRelease, citationFile, gbt7714 } from "./citation";

const release: CitedRelease = {
  id: "0198c2aa-1111-7222-8333-abcdefabcdef",
  title: "各县水利数据",
  number: 2,
  projectName: "水利志整理组",
  names: [],
  createdAt: "2026-03-05T23:10:00.000Z",
  licence: "CC-BY-4.0",
  url: "https://kaoju.example/releases/0198c2aa-1111-7222-8333-abcdefabcdef",
  sha256: "ab".repeat(32),
};
const bare: CitedRelease = { ...release, licence: null, sha256: null };

describe("as text", () => {
  test("in the form of GB/T 7714, with the day on which it was looked at", () => {
    expect(gbt7714(release, "2026-04-01")).toBe(
      `水利志整理组. 各县水利数据: 第2版[DS/OL]. (2026-03-05)[2026-04-01]. ${release.url}. 许可: CC-BY-4.0. SHA-256: ${release.sha256}.`,
    );
    expect(gbt7714(bare, null)).toBe(`水利志整理组. 各县水利数据: 第2版[DS/OL]. (2026-03-05). ${release.url}.`);
    expect(gbt7714({ ...bare, names: ["甲", "乙", "丙"] }, null)).toMatch(/^甲, 乙, 丙\. /);
    expect(gbt7714({ ...bare, names: ["甲", "乙", "丙", "丁"] }, null)).toMatch(/^甲, 乙, 丙, 等\. /);
  });

  test("in the form of APA", () => {
    expect(apa(release)).toBe(
      `水利志整理组. (2026, March 5). 各县水利数据 (Version 2) [Data set]. Kaoju. ${release.url} Licence: CC-BY-4.0. SHA-256: ${release.sha256}.`,
    );
    expect(apa({ ...bare, names: ["A", "B"] })).toMatch(/^A, & B\. \(/);
    expect(apa({ ...bare, names: ["A", "B", "C"] })).toMatch(/^A, B, & C\. \(/);
    const many = Array.from({ length: 22 }, (_, index) => `N${index + 1}`);
    expect(apa({ ...bare, names: many })).toMatch(/N18, N19, … N22\. \(/);
    expect(apa({ ...bare, names: many.slice(0, 20) })).toMatch(/N19, & N20\. \(/);
  });
});

describe("as BibTeX", () => {
  test("has version, date, hash, address and licence, and the project as one author", () => {
    const text = bibtex(release);
    expect(text).toContain("@misc{kaoju-abcdefabcdef,\n");
    for (const field of [
      "author       = {{水利志整理组}}",
      "title        = {{各县水利数据}}",
      "year         = {2026}",
      "month        = {3}",
      "version      = {2}",
      `url          = {${release.url}}`,
      `note         = {Data set. Licence: CC-BY-4.0. SHA-256: ${release.sha256}}`,
    ])
      expect(text).toContain(field);
    expect(bibtex({ ...release, names: ["甲, 乙", "C and D"] })).toContain("= {{甲, 乙} and {C and D}}");
    expect(bibtex(bare)).toContain("= {Data set}\n}");
  });

  test("no sign of a title is read as a command, and braces pair", () => {
    expect(bibtex({ ...release, title: "100% {a_b} & c\\d~e^f #1 $\n2" })).toContain(
      "{{100\\% \\{a\\_b\\} \\& c\\textbackslash{}d\\textasciitilde{}e\\textasciicircum{}f \\#1 \\$ 2}}",
    );
    fc.assert(
      fc.property(fc.string(), (title) => {
        const open = bibtex({ ...release, title }).replace(/\\[^a-z]/g, "");
        expect(open.match(/\{/g)?.length).toBe(open.match(/\}/g)?.length);
        expect(open.replace(/\\(textbackslash|textasciitilde|textasciicircum|url)\b/g, "")).not.toMatch(/[\\$&#%_~^]/);
      }),
    );
  });
});

describe("as CITATION.cff", () => {
  test("says what version 1.2.0 requires, and the rest", () => {
    expect(parse(citationFile(release))).toEqual({
      "cff-version": "1.2.0",
      message: "If you use this dataset, please cite it as below.",
      type: "dataset",
      title: "各县水利数据",
      authors: [{ name: "水利志整理组" }],
      version: "2",
      "date-released": "2026-03-05",
      url: release.url,
      license: "CC-BY-4.0",
      identifiers: [{ type: "other", value: `sha256:${release.sha256}`, description: "SHA-256 of the package" }],
    });
    const few = parse(citationFile({ ...bare, names: ["甲", "乙"] }));
    expect(few.authors).toEqual([{ "family-names": "甲" }, { "family-names": "乙" }]);
    expect(Object.keys(few)).not.toContain("license");
    expect(Object.keys(few)).not.toContain("identifiers");
  });

  test("reads back as it was written, whatever stands in the title", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."a：: -#'\"\\{}[]&*!|>%@`\u0007\u007f\u0085\u2028😀县0") });
    fc.assert(
      fc.property(texts, texts, (title, projectName) => {
        const read = parse(citationFile({ ...release, title, projectName }));
        const plain = (text: string) => text.replace(/\s+/g, " ").trim();
        expect([read.title, read.authors]).toEqual([plain(title), [{ name: plain(projectName) }]]);
      }),
    );
  });
});
