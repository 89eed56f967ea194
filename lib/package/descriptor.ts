/** datapackage.json: the package as Frictionless Data describes packages, version 2, and the head of the release in full. */
import type { ReleaseHead } from "./content";
import { formatVersion, type PackageFile } from "./files";
import { tableSchemas } from "./table-schemas";
import { en, zh } from "./words";

/** The JSON with its line end. Everything of the head stands in it, so that a reader has it back without loss. */
export function descriptor(head: ReleaseHead): string {
  const { id, project, number, title, notes, createdAt, licence, address, names, people } = head;
  const contributors = names ? people.flatMap(({ name }) => (name ? [{ title: name, roles: ["reviewer"] }] : [])) : [];
  const json = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `kaoju-${project.id}-${number}`,
    id,
    title,
    description: notes === "" ? `${zh.about} ${en.about}` : notes,
    homepage: `${address}/releases/${id}`,
    version: String(number),
    created: createdAt,
    ...(licence === null ? {} : { licenses: [{ name: licence }] }),
    // One by one they stand in the table, which may have as many rows as it likes.
    sources: [{ title: project.name, path: "sources.csv" }],
    ...(contributors.length > 0 ? { contributors } : {}),
    resources: resources(),
    kaoju: { format: formatVersion, head: headOf(head) },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function resources() {
  return [
    table("facts", "facts.csv"),
    table("observations", "observations.csv"),
    table("articles", "articles.csv"),
    table("sources", "sources.csv"),
    file("facts-lines", "facts.jsonl", "jsonl", "application/jsonl"),
    file("decisions", "decisions.jsonl", "jsonl", "application/jsonl"),
    file("changes", "changes.jsonl", "jsonl", "application/jsonl"),
    file("evidence", "evidence.jsonld", "jsonld", "application/ld+json"),
    file("facts-parquet", "facts.parquet", "parquet", "application/vnd.apache.parquet"),
    file("facts-xlsx", "facts.xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  ];
}

function table(name: keyof typeof tableSchemas, path: PackageFile) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
    ...file(name, path, "csv", "text/csv"),
    type: "table",
    encoding: "utf-8",
    dialect: {
      $schema: "https://datapackage.org/profiles/2.0/tabledialect.json",
      delimiter: ",",
      lineTerminator: "\r\n",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    schema: tableSchemas[name],
  };
}

function file(name: string, path: PackageFile, format: string, mediatype: string) {
  const description = `${zh.fileMeaning[path]} · ${en.fileMeaning[path]}`;
  return { name, path, description, format, mediatype };
}

/** In one order of keys, whoever made the object. */
function headOf(head: ReleaseHead): ReleaseHead {
  const { id, project, number, title, notes, createdAt, licence, address, texts, names, previous } = head;
  const { facts, articles, sources, decisions, added, corrected, withdrawn, unchanged } = head.counts;
  return {
    id,
    project: { id: project.id, name: project.name },
    ...{ number, title, notes, createdAt, licence, address, texts, names },
    previous: previous && { id: previous.id, number: previous.number },
    counts: { facts, articles, sources, decisions, added, corrected, withdrawn, unchanged },
    review: head.review.map(({ rule, approved, corrected, rejected }) => ({ rule, approved, corrected, rejected })),
    people: head.people.map(({ key, name }) => ({ key, name })),
  };
}
