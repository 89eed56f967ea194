/** README.md: what the package holds, what its columns mean and how to verify it, Chinese and English. */
import { releaseColumns } from "@/lib/export/columns";
import type { ReleaseHead } from "./content";
import { markdown, markdownLine } from "./markdown";
import { articleColumns, observationColumns, sourceColumns } from "./tables";
import { en, meaningOf, type Table, zh } from "./words";

const tables: readonly (readonly [string, Table, readonly { readonly name: string }[]])[] = [
  ["facts.csv, facts.parquet, facts.xlsx", "facts", releaseColumns],
  ["observations.csv", "observations", observationColumns],
  ["articles.csv", "articles", articleColumns],
  ["sources.csv", "sources", sourceColumns],
];
const countNames = [
  ...(["facts", "articles", "sources", "decisions"] as const),
  ...(["added", "corrected", "withdrawn", "unchanged"] as const),
];

export function readme(head: ReleaseHead): string {
  const { title, project, number, notes, createdAt, licence, texts, counts, review, people } = head;
  const lines = [`# ${markdown(title)}`, ""];
  lines.push(zh.about, "", en.about, "");
  lines.push(
    `- ${zh.project} · ${en.project}: ${markdown(project.name)}`,
    `- ${zh.release.replace("{number}", String(number))} · ${en.release.replace("{number}", String(number))}`,
    `- ${zh.frozen} · ${en.frozen}: ${createdAt}`,
    `- ${zh.licence} · ${en.licence}: ${licence === null ? `${zh.noLicence} · ${en.noLicence}` : markdown(licence)}`,
    ...countNames.map((name) => `- ${zh.countsOf[name]} · ${en.countsOf[name]}: ${counts[name]}`),
    "",
  );
  if (notes.trim() !== "")
    lines.push(...heading("notes"), ...notes.split("\n").map((line) => `> ${markdownLine(line)}`), "");
  if (!texts) lines.push(zh.noTexts, "", en.noTexts, "");
  lines.push(...heading("verify"), zh.verifyText, "", en.verifyText, "");
  lines.push(...heading("files"), ...tableHead("file"), ...fileRows(texts), "");
  for (const key of ["offsets", "csvText", "numbers"] as const) lines.push(zh[key], "", en[key], "");
  lines.push(...heading("columns"));
  for (const [files, table, columns] of tables) {
    lines.push(`### ${files}`, "", ...tableHead("column"));
    for (const { name } of columns) lines.push(meaningRow(name, meaningOf(table, name)));
    lines.push("");
  }
  lines.push(...heading("review"), ...reviewRows(review), "");
  lines.push(...heading("people"), zh.peopleText, "", en.peopleText, "");
  for (const { key, name } of people) lines.push(name === null ? `- ${key}` : `- ${key}: ${markdown(name)}`);
  return `${lines.join("\n")}\n`;
}

function heading(key: "notes" | "verify" | "files" | "columns" | "review" | "people"): string[] {
  return [`## ${zh[key]} · ${en[key]}`, ""];
}

function tableHead(key: "file" | "column"): string[] {
  return [`| ${zh[key]} · ${en[key]} | ${zh.meaning} | ${en.meaning} |`, "| --- | --- | --- |"];
}

function meaningRow(name: string, meaning: { readonly zh: string; readonly en: string }): string {
  return `| \`${name}\` | ${meaning.zh} | ${meaning.en} |`;
}

function fileRows(texts: boolean): string[] {
  const names = Object.keys(zh.fileMeaning) as (keyof typeof zh.fileMeaning)[];
  return names
    .filter((name) => texts || !name.endsWith("/"))
    .map((name) => meaningRow(name, { zh: zh.fileMeaning[name], en: en.fileMeaning[name] }));
}

function reviewRows(review: ReleaseHead["review"]): string[] {
  const names = ["approved", "corrected", "rejected"] as const;
  const head = names.map((name) => `${zh.outcomes[name]} · ${en.outcomes[name]}`).join(" | ");
  const rows = review.map((row) => `| ${markdown(row.rule)} | ${names.map((name) => row[name]).join(" | ")} |`);
  return [`| ${zh.rule} · ${en.rule} | ${head} |`, "| --- | ---: | ---: | ---: |", ...rows];
}
