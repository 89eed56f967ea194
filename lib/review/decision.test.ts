import { expect, test } from "vitest";
import { sampleFields } from "@/lib/fact/testing";
import { fieldsInput } from "./decision";

const accepts = (changes: object) => fieldsInput.safeParse({ ...sampleFields, ...changes }).success;

/** The longest content of a field that is accepted, in bytes of UTF-8. */
function longest(field: "place" | "indicator" | "period" | "unit"): number {
  let length = 1000;
  while (!accepts({ [field]: "字".repeat(length) })) length--;
  return Buffer.byteLength("字".repeat(length));
}

test("what may be typed fits into an entry of the index by which facts are counted", () => {
  const typed = longest("place") + longest("indicator") + longest("period") + longest("unit");
  // Ids, status, confidence, rule and every finding at once.
  expect(typed + 400).toBeLessThan(2704);
  expect(longest("indicator")).toBe(900);
});
