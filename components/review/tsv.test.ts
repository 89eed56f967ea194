import { describe, expect, it } from "vitest";
import { readTsv, withoutGuard, writeHtmlTable, writeTsv } from "./tsv";

describe("readTsv", () => {
  it("reads rows and cells, whatever ends the lines", () => {
    expect(readTsv("琼中\t304\n白沙\t155\n")).toEqual([
      ["琼中", "304"],
      ["白沙", "155"],
    ]);
    expect(readTsv("a\tb\r\nc\td\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(readTsv("a\rb")).toEqual([["a"], ["b"]]);
  });

  it("keeps tabs, line breaks and quotes of quoted cells", () => {
    expect(readTsv('"a\tb"\t"c\nd"\t"e ""f"""')).toEqual([["a\tb", "c\nd", 'e "f"']]);
  });

  it("takes a quote within a cell for itself", () => {
    expect(readTsv('5" 管\tb')).toEqual([['5" 管', "b"]]);
  });

  it("keeps empty cells and a lone word", () => {
    expect(readTsv("\t\t304")).toEqual([["", "", "304"]]);
    expect(readTsv("a\n\nb")).toEqual([["a"], [""], ["b"]]);
    expect(readTsv("琼中")).toEqual([["琼中"]]);
  });
});

describe("writeTsv", () => {
  it("is read back as it was", () => {
    const rows = [
      ["琼中/黎母山镇", "a\tb", 'c "d"', "e\nf", ""],
      ["-13.4% yoy", "~268起", "", "五", "vs:2019年"],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });

  it("quotes only where it must", () => {
    expect(writeTsv([["琼中", "304起", "1,5"]])).toBe("琼中\t304起\t1,5");
    expect(writeTsv([["a\tb", 'c"d']])).toBe('"a\tb"\t"c""d"');
  });

  it("keeps a spreadsheet from running words, and figures as they are", () => {
    expect(writeTsv([["=1+1", "@a", "＝b", "-13.4%", "+5", "-cmd"]])).toBe("'=1+1\t'@a\t'＝b\t-13.4%\t+5\t'-cmd");
    expect(withoutGuard("'=1+1")).toBe("=1+1");
    expect(withoutGuard("'七'")).toBe("'七'");
    expect(withoutGuard("-13.4%")).toBe("-13.4%");
  });
});

describe("writeHtmlTable", () => {
  it("escapes what would be read as markup", () => {
    expect(writeHtmlTable([["a<b", '"c" & d']])).toBe(
      "<table><tr><td>a&lt;b</td><td>&quot;c&quot; &amp; d</td></tr></table>",
    );
  });
});
