/** Is each figure of the fact linked to its own words, inside the linked sentence? */
import { contains } from "@/lib/text/span";
import { figureFields } from "./figure-fields";
import type { Check, Finding } from "./finding";

export const checkFigureLinks: Check = (fact) => {
  const sentence = fact.evidence.filter(({ role }) => role === "evidence");
  return figureFields.flatMap((field): Finding[] => {
    const linked = fact.evidence.filter(({ role }) => role === field);
    const stated = fact[field] !== null;
    if (stated && linked.length === 0) return [{ code: "figure-unlinked", severity: "warns", field }];
    if (!stated && linked.length > 0) return [{ code: "figure-unstated", severity: "warns", field, role: field }];
    const outside = linked.some((figure) => !sentence.some((piece) => contains(piece, figure)));
    return outside ? [{ code: "figure-outside-evidence", severity: "warns", field, role: field }] : [];
  });
};
