/** A text that is its own file reads as the reader of plain text reads it, or the reader is asked. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkText, maximumBytes } from "@/lib/text/decode";
import { plainText } from "../readers/plain-text";
import { readAsItself } from "./read-as-itself";

const pieces = [
  "云岭",
  "a",
  " ",
  "\n",
  "\r",
  "\r\n",
  "\ufeff",
  "\ufffe",
  "\ufffd",
  "\ue000",
  "𠮷",
  "\u0085",
  "\u2028",
  "\t",
  "\f",
];

test("as the reader reads it", async () => {
  let known = 0;
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 3 })), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(text, async (parts) => {
      const bytes = Buffer.from(parts.join(""));
      const words = bytes.toString("utf8");
      fc.pre(checkText(words) === null);
      const read = readAsItself(words, bytes);
      if (read === null) return;
      known++;
      expect(read).toEqual(await plainText.read(bytes));
    }),
    { numRuns: 2000, seed: 11 },
  );
  expect(known).toBeGreaterThan(500);
});

test("a file larger than an import takes is left to the reader, which refuses it", async () => {
  const bytes = Buffer.alloc(maximumBytes + 1, "a");
  expect(readAsItself(bytes.toString(), bytes)).toBeNull();
  expect(await plainText.read(bytes)).toMatchObject({ ok: false });
});
