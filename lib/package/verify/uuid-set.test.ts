import fc from "fast-check";
import { expect, test } from "vitest";
import { UuidSet } from "./uuid-set";

test("says of any ids what a set of strings says", () => {
  // Few different digits, so that ids repeat.
  const part = fc.constantFrom("0000", "0001", "ffff", "00a0");
  const ids = fc.tuple(part, part, part).map(([a, b, c]) => `0000${a}-${b}-0000-0000-00000000${c}`);
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 200 }), (list) => {
      const [ours, bytes, theirs] = [new UuidSet(), new UuidSet(), new Set<string>()];
      for (const id of list) {
        expect(ours.has(id)).toBe(theirs.has(id));
        expect(bytes.has(id)).toBe(theirs.has(id));
        expect(ours.add(id)).toBe(!theirs.has(id));
        expect(bytes.addBytes(Buffer.from(`"${id}"`), 1)).toBe(!theirs.has(id));
        theirs.add(id);
      }
      expect(ours.size).toBe(theirs.size);
    }),
  );
});

test("finds each of many that differ in their last digits alone", () => {
  const set = new UuidSet();
  const id = (count: number) => `0199a000-0000-7000-8000-${count.toString(16).padStart(12, "0")}`;
  const all = Array.from({ length: 50_000 }, (_, count) => id(count));
  expect(all.every((each) => set.add(each))).toBe(true);
  expect(all.some((each) => set.add(each))).toBe(false);
  expect(set.size).toBe(50_000);
});

test.each(["", "P1", "0199a000-0000-7000-8000-00000000000", "0199A000-0000-7000-8000-000000000000"])(
  "refuses %j",
  (id) => {
    expect(() => new UuidSet().add(id)).toThrow(RangeError);
    expect(() => new UuidSet().addBytes(Buffer.from(id), 0)).toThrow(RangeError);
  },
);
