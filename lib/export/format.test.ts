import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportColumns, releaseColumns } from "./columns";
import { csvLine, unguard } from "./csv";
import { lineFormats as formats } from "./format";
import type { ExportRow } from "./row";

const row: ExportRow = {
  id: "0199a000-0000-7000-8000-000000000001",
  place: "甲县",
  placeCode: "110101",
  indicator: "新建水库",
  period: "2022",
  value: "3",
  unit: "座",
  bound: "=",
  change: "-13.4",
  changeUnit: "%",
  basis: "yoy",
  prior: null,
  priorPeriod: null,
  level: "aggregate",
  title: "甲县水利",
  date: "2023-01-05",
  evidence: [
    { start: 10, end: 14, quote: "新建水库" },
    { start: 30, end: 33, quote: "3座。" },
  ],
  valueSpans: [{ start: 30, end: 32 }],
  changeSpans: [],
  priorSpans: [],
  file: "a.txt",
  sha256: "ab".repeat(32),
  encoding: "utf-8",
  periodSpans: [],
  placeSpans: [{ start: 4, end: 6 }],
  status: "approved",
  article: "0199a200-0000-7000-8000-000000000001",
  source: "0199a100-0000-7000-8000-000000000001",
  rule: "level",
  confidence: 0.875,
  findings: ["figure-differs", "figure-unread"],
  decidedBy: "Lin",
  decidedAt: "2026-01-02T03:04:05.000Z",
  corrected: true,
  link: "http://kaoju.test/projects/p/articles/a?fact=f",
};

function readCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, relax_quotes: false, record_delimiter: "\r\n" });
}

function csvOf(rows: readonly ExportRow[]): string {
  return formats.csv.head() + rows.map(formats.csv.row).join("");
}

describe("csv", () => {
  test("is read back by another reader, column by column", () => {
    expect(readCsv(csvOf([row]))).toEqual([
      {
        id: row.id,
        status: "approved",
        place: "甲县",
        placeCode: "110101",
        indicator: "新建水库",
        period: "2022",
        value: "3",
        unit: "座",
        bound: "=",
        change: "-13.4",
        changeUnit: "%",
        basis: "yoy",
        prior: "",
        priorPeriod: "",
        level: "aggregate",
        title: "甲县水利",
        date: "2023-01-05",
        quote: "新建水库3座。",
        evidence: "10..14;30..33",
        valueSpans: "30..32",
        changeSpans: "",
        priorSpans: "",
        periodSpans: "",
        placeSpans: "4..6",
        file: "a.txt",
        sha256: row.sha256,
        encoding: "utf-8",
        article: row.article,
        source: row.source,
        rule: "level",
        confidence: "0.875",
        findings: "figure-differs;figure-unread",
        decidedBy: "Lin",
        decidedAt: "2026-01-02T03:04:05.000Z",
        corrected: "true",
        link: row.link,
      },
    ]);
  });

  test.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "－1"])(
    "guards a text that begins with %j",
    (text) => {
      const [read] = readCsv(csvOf([{ ...row, indicator: text, file: text, title: text, decidedBy: text }]));
      expect(read).toMatchObject({
        indicator: `'${text}`,
        file: `'${text}`,
        title: `'${text}`,
        decidedBy: `'${text}`,
      });
    },
  );

  test("guards a quote by its first character, not by a later piece", () => {
    const pieces = ["甲", "=1"].map((quote) => ({ start: 0, end: 1, quote }));
    expect(readCsv(csvOf([{ ...row, evidence: pieces }]))[0]?.quote).toBe("甲=1");
    expect(readCsv(csvOf([{ ...row, evidence: pieces.toReversed() }]))[0]?.quote).toBe("'=1甲");
  });

  test("survives any text in any text column, guarded or not", () => {
    const begin = fc.constantFrom("", "=", "'", "''=", "'@", "－", "\t");
    const text = fc.tuple(begin, fc.string({ unit: "grapheme" })).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (indicator, title) => {
        const [read, second] = readCsv(csvOf([{ ...row, indicator, title }, row]));
        const texts = [read?.indicator, read?.title, second?.indicator].map((cell) => unguard(cell ?? ""));
        expect(texts).toEqual([indicator, title, row.indicator]);
      }),
    );
  });

  test("tells what is not stated from the empty text", () => {
    const line = csvLine(releaseColumns, { ...row, unit: "", basis: null });
    expect(line).toContain(',3,"",=,-13.4,%,,,,aggregate,');
  });

  test("writes a small share without an exponent", () => {
    expect(readCsv(csvOf([{ ...row, confidence: 1.5e-9 }]))[0]?.confidence).toBe("0.0000000015");
  });

  test("quotes by RFC 4180 and ends lines with CRLF", () => {
    const text = csvOf([{ ...row, indicator: 'a "b", c\nd' }]);
    expect(text).toContain(',"a ""b"", c\nd",');
    expect(text.split("\r\n")).toHaveLength(3);
  });

  test("has a byte-order mark for Excel only", () => {
    expect(formats["csv-excel"].head()).toBe(`\ufeff${formats.csv.head()}`);
    expect(formats.csv.head().startsWith("id,status,place,")).toBe(true);
  });
});

describe("jsonl", () => {
  test("is one line with every column; decimals stay strings, spans are objects", () => {
    const text = formats.jsonl.row({ ...row, indicator: "a\nb\u2028c\u0085d", title: "=x" });
    expect(text.trimEnd().split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(1);
    const read = JSON.parse(text);
    expect(Object.keys(read)).toEqual(exportColumns.map((column) => column.name));
    expect(read).toMatchObject({
      indicator: "a\nb\u2028c\u0085d",
      title: "=x",
      value: "3",
      change: "-13.4",
      prior: null,
      quote: "新建水库3座。",
      evidence: row.evidence,
      valueSpans: [{ start: 30, end: 32 }],
      changeSpans: [],
      corrected: true,
    });
  });
});
