/** A fact as the table of all facts shows it, from what the database answers. */
import type { FactRowView } from "@/lib/api/fact-list";
import type { FactListRow } from "../repositories/fact-list";
import { toListedView } from "../repositories/fact-rows";

export function toRowView(row: Omit<FactListRow, "key">): FactRowView {
  const { findings, articleTitle, fileName, evidence } = row;
  const sentence = evidence.filter(({ role }) => role === "evidence").map(({ quote }) => quote);
  return { ...toListedView(row), findings, articleTitle, fileName, sentence: sentence.join("") };
}
