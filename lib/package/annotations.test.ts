/** Annotations are put together as text: they must be what JSON.stringify writes, whatever the words are. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonText } from "@/lib/export/jsonl";
import { annotationOf } from "./annotations";
import { codePointsOf } from "./code-points";
import { exampleRelease } from "./testing/releases";

const signs = [
  '"',
  "\\",
  "\u0000",
  "\u001f",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u2029",
  "\ud83d",
  "𠮷",
  "字",
  "/",
  "a",
  "\n",
];

it("writes any words as JSON does", () => {
  const [fact] = exampleRelease.facts;
  if (!fact) throw new Error("The example has no fact.");
  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...signs),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    ),
  });
  fc.assert(
    fc.property(words, fc.boolean(), (quote, hasText) => {
      const text = hasText ? codePointsOf(`前${quote}后`) : null;
      const span = { role: "evidence", start: 1, end: 1 + quote.length, quote } as const;
      const evidence = [span, { ...span, role: "value" as const }, { ...span, role: "value" as const }];
      const line = annotationOf({ ...fact, evidence }, text);
      const read = JSON.parse(line);
      expect(line).toBe(jsonText(read));
      expect(read.target).toHaveLength(3);
      for (const { selector } of read.target) expect([selector].flat()[0].exact).toBe(quote);
    }),
    { numRuns: 1000 },
  );
});
