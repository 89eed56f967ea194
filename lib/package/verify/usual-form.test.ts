/** The quick forms never take what the schemas refuse, and take every line that is written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonLine } from "@/lib/export/jsonl";
import type { ReleasedDecision, ReleasedFact } from "../content";
import { factLineForm, releasedDecisionForm } from "../content-schema";
import { decisionLine, factLine } from "../json-lines";
import { exampleRelease, wholeReleases } from "../testing/releases";
import { isUsualDecision, isUsualFact } from "./usual-form";

/** What a stranger may put in the place of any value. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", "P0", "P1", "=", "case", "stated", "2021-02-30T00:00:00.000Z", "01", "-0"),
  fc.constantFrom<unknown>(-1, 0, 0.5, 1.5, 2 ** 53, {}, [], [null], { from: 1 }, { start: 1, end: 2 }, { b: 1, a: 2 }),
  fc.constantFrom<unknown>(JSON.parse('{"__proto__":1}'), "x".repeat(36), "9999-12-31T23:59:59.999Z"),
);

/** The value with another one, one more key, one less, or two in each other's place, somewhere within. */
function changed(value: unknown, picks: readonly number[], other: unknown): unknown {
  const [pick = 0, ...rest] = picks;
  if (typeof value !== "object" || value === null) return other;
  const entries = Object.entries(value);
  const turn = pick % 5;
  const at = Math.floor(pick / 5) % Math.max(1, entries.length);
  const [key, inner] = entries[at] ?? ["some", null];
  if (turn === 0 && entries.length > 0) entries.splice(at, 1);
  else if (turn === 1) entries.splice(at, 0, [pick % 2 === 0 ? "__proto__" : "extra", other]);
  else if (turn === 2) entries.reverse();
  else entries[at] = [key, rest.length === 0 ? other : changed(inner, rest, other)];
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

describe.each([
  {
    name: "facts",
    form: factLineForm,
    isUsual: isUsualFact,
    lines: wholeReleases.map(({ head, facts }) => facts.map((fact) => factLine(head, fact))),
    // The link is not part of the form: who verifies compares it.
    spelled: (value: unknown) => {
      const fact = value as ReleasedFact & { readonly link: string };
      const line = factLine(exampleRelease.head, fact);
      return `${line.slice(0, line.lastIndexOf(',"link":'))},"link":${jsonLine(fact.link).trimEnd()}}\n`;
    },
  },
  {
    name: "decisions",
    form: releasedDecisionForm,
    isUsual: isUsualDecision,
    lines: wholeReleases.map(({ decisions }) => decisions.map(decisionLine)),
    spelled: (value: unknown) => decisionLine(value as ReleasedDecision),
  },
])("the usual form of $name", ({ form, isUsual, lines, spelled }) => {
  it("is that of every line that is written, but for days that not every month has", () => {
    let seen = 0;
    fc.assert(
      fc.property(lines, (written) => {
        for (const line of written) {
          const value: unknown = JSON.parse(line);
          expect(form.safeParse(value)).toEqual({ success: true, data: value });
          const isLate = /"(?:at|approvedAt)":"\d{4}-\d\d-(?:29|3\d)T/.test(line);
          if (isUsual(value)) seen++;
          else expect(isLate || line.includes("__proto__")).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it("takes nothing that the schema refuses or reads otherwise", () => {
    const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lines, picks, strange, (written, places, other) => {
        for (const line of written.slice(0, 5)) {
          const value = changed(JSON.parse(line), places, other);
          const parsed = form.safeParse(value);
          if (!isUsual(value)) continue;
          expect(parsed).toEqual({ success: true, data: value });
          expect(spelled(value)).toBe(jsonLine(value));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
