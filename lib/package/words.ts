/** What a package says of itself, in both languages side by side. The words are in lib/messages. */
import { column as enColumn } from "@/lib/messages/en/dataset";
import { packageWords as en } from "@/lib/messages/en/package";
import { column as zhColumn } from "@/lib/messages/zh-CN/dataset";
import { packageWords as zh } from "@/lib/messages/zh-CN/package";

export { en, zh };

/** The table of a package that a column belongs to. */
export type Table = "facts" | "observations" | "articles" | "sources";

/** Columns that mean something else in this table than in the table of facts. */
const own: Readonly<Record<Table, Readonly<Record<string, keyof typeof zh.columnMeaning>>>> = {
  facts: {},
  observations: {},
  articles: { id: "articleId", place: "articlePlace" },
  sources: { id: "sourceId" },
};

const zhWords: Readonly<Record<string, string>> = { ...zhColumn, ...zh.columnMeaning };
const enWords: Readonly<Record<string, string>> = { ...enColumn, ...en.columnMeaning };

/** What a column holds, Chinese and English; empty if nobody has said so, which a test does not allow. */
export function meaningOf(table: Table, name: string): { readonly zh: string; readonly en: string } {
  const key: string = own[table][name] ?? name;
  return { zh: zhWords[key] ?? "", en: enWords[key] ?? "" };
}
