/**
 * Do the figure's words say the number in the field? Read again from the linked words by a reader of its own
 * (read-figure.ts), so that a mistake of whoever filled the field, engine or person, does not confirm itself.
 */
import { compareDecimals, isDecimal } from "@/lib/fact/decimal";
import { figureFields } from "./figure-fields";
import type { Check, Finding } from "./finding";
import { readFigures } from "./read-figure";
import { wordsAt } from "./words-at";

export const checkFigures: Check = (fact, text) =>
  figureFields.flatMap((field): Finding[] => {
    const stated = fact[field];
    const linked = fact.evidence.filter(({ role }) => role === field);
    if (stated === null || !isDecimal(stated) || linked.length === 0) return [];
    // A figure that layout has cut has several pieces; its words are all of them.
    const words = linked.map((span) => wordsAt(text, span) ?? "").join("");
    const read = readFigures(words);
    const finding = { severity: "warns", field, role: field } as const;
    if (read.length === 0) return [{ code: "figure-unread", ...finding, details: { words } }];
    const size = magnitude(stated);
    if (read.some((each) => each === size || compareDecimals(magnitude(each), size) === 0)) return [];
    return [{ code: "figure-differs", ...finding, details: { words, read, stated } }];
  });

/** The sign of a change is in other words (`下降13.4%`); change-direction.ts looks at those. */
function magnitude(decimal: string): string {
  return decimal.replace(/^-/u, "");
}
