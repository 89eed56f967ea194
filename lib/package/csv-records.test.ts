/** What the writer of CSV writes is read back; nothing else is read. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { textColumn } from "@/lib/export/columns";
import { csvLine } from "@/lib/export/csv";
import { isWhole, parseRecord, textsOf } from "./csv-records";

interface Row {
  readonly a: string | null;
  readonly b: string | null;
  readonly c: string | null;
}
const columns = [
  textColumn<Row>("a", "text", ({ a }) => a),
  textColumn<Row>("b", "text", ({ b }) => b),
  textColumn<Row>("c", "text", ({ c }) => c),
];

test("any texts and nulls come back", () => {
  const text = fc.option(
    fc.array(fc.constantFrom(..."a县,\"'=＝\r\n +-𠮷"), { maxLength: 6 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const line = csvLine(columns, { a, b, c });
      expect(line.endsWith("\r\n")).toBe(true);
      const record = line.slice(0, -2);
      expect(isWhole(record)).toBe(true);
      const cells = parseRecord(record);
      expect(cells && Object.fromEntries(textsOf(columns, cells) ?? [])).toEqual({ a, b, c });
    }),
  );
});

test.each(['"a', 'a"b', '"a"b', 'a,"b""', "a\rb"])("%j is no record", (record) => {
  expect(parseRecord(record)).toBe(null);
});

test("more cells or fewer than columns are no row", () => {
  expect(textsOf(columns, ["a", "b"])).toBe(null);
  expect(textsOf(columns, ["a", "b", "c", "d"])).toBe(null);
});

test("a record inside quotes goes on in the next line", () => {
  expect(isWhole('a,"b')).toBe(false);
  expect(isWhole('a,"b""')).toBe(false);
  expect(isWhole('a,"b\nc"')).toBe(true);
});
