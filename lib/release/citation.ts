/**
 * How a release is cited: as text in the forms of GB/T 7714 and APA, as BibTeX and as CITATION.cff. The same release always
 * gives the same words; only the day on which somebody looked at it comes from outside. Pure.
 */

export interface CitedRelease {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  /** The collective that stands for its authors where they are not named. */
  readonly projectName: string;
  /** Of those who reviewed it, where its owner chose to name them; else none. */
  readonly names: readonly string[];
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Identifier of SPDX; null: all rights reserved. */
  readonly licence: string | null;
  /** Its permanent address. */
  readonly url: string;
  /** Of the package, hexadecimal; null while it has not been written to its end. */
  readonly sha256: string | null;
}

const publisher = "Kaoju";

/** `accessed`: `YYYY-MM-DD`, which the standard asks for of whatever stands in the net; null leaves it out. */
export function gbt7714(release: CitedRelease, accessed: string | null): string {
  const { title, number, url, licence, sha256 } = release;
  const seen = accessed === null ? "" : `[${accessed}]`;
  return [
    `${gbtAuthors(release)}. ${title}: 第${number}版[DS/OL]. (${day(release)})${seen}. ${url}.`,
    ...(licence === null ? [] : [`许可: ${licence}.`]),
    ...(sha256 === null ? [] : [`SHA-256: ${sha256}.`]),
  ].join(" ");
}

/** The first three, as the standard has it. */
function gbtAuthors({ names, projectName }: CitedRelease): string {
  if (names.length === 0) return projectName;
  return names.length > 3 ? `${names.slice(0, 3).join(", ")}, 等` : names.join(", ");
}

export function apa(release: CitedRelease): string {
  const { title, number, url, licence, sha256 } = release;
  const date = new Intl.DateTimeFormat("en-US", { month: "long", day: "numeric", timeZone: "UTC" });
  const when = `${year(release)}, ${date.format(new Date(release.createdAt))}`;
  return [
    `${apaAuthors(release)} (${when}). ${title} (Version ${number}) [Data set]. ${publisher}. ${url}`,
    ...(licence === null ? [] : [`Licence: ${licence}.`]),
    ...(sha256 === null ? [] : [`SHA-256: ${sha256}.`]),
  ].join(" ");
}

function apaAuthors({ names, projectName }: CitedRelease): string {
  const [only, ...others] = names.length === 0 ? [projectName] : names;
  const last = others.pop();
  if (last === undefined) return `${only}.`;
  // Of more than twenty, the first nineteen and the last.
  const most = 19;
  if (names.length > most + 1) return `${names.slice(0, most).join(", ")}, … ${last}.`;
  return `${[only, ...others].join(", ")}, & ${last}.`;
}

/** For LaTeX, with every character that it reads as a command written so that it stands for itself. */
export function bibtex(release: CitedRelease): string {
  const { id, title, number, projectName, names, url, licence, sha256 } = release;
  // In braces of their own, or a name would be taken apart at its blanks and commas.
  const authors = (names.length === 0 ? [projectName] : names).map((name) => `{${tex(name)}}`).join(" and ");
  const notes = [
    "Data set",
    ...(licence === null ? [] : [`Licence: ${tex(licence)}`]),
    ...(sha256 === null ? [] : [`SHA-256: ${sha256}`]),
  ];
  const fields: readonly (readonly [string, string])[] = [
    ["author", authors],
    ["title", `{${tex(title)}}`],
    ["year", year(release)],
    ["month", String(Number(release.createdAt.slice(5, 7)))],
    ["date", day(release)],
    ["version", String(number)],
    ["publisher", publisher],
    ["howpublished", `\\url{${url}}`],
    ["url", url],
    ["note", notes.join(". ")],
  ];
  const lines = fields.map(([name, value]) => `  ${name.padEnd(12)} = {${value}}`);
  return `@misc{kaoju-${id.slice(-12)},\n${lines.join(",\n")}\n}\n`;
}

const texCommands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function tex(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_~^]/g, (sign) => texCommands[sign] ?? `\\${sign}`);
}

/** CITATION.cff, format 1.2.0. YAML's quoted texts are those of JSON, so no text can be read as anything else. */
export function citationFile(release: CitedRelease): string {
  const { title, number, projectName, names, url, licence, sha256 } = release;
  // Which part of a name is the family's is not known here; as a whole it is cited as it is written.
  const authors =
    names.length === 0
      ? [`  - name: ${quoted(projectName)}`]
      : names.map((name) => `  - family-names: ${quoted(name)}`);
  return [
    "cff-version: 1.2.0",
    'message: "If you use this dataset, please cite it as below."',
    "type: dataset",
    `title: ${quoted(title)}`,
    "authors:",
    ...authors,
    `version: ${quoted(String(number))}`,
    `date-released: ${quoted(day(release))}`,
    `url: ${quoted(url)}`,
    ...(licence === null ? [] : [`license: ${quoted(licence)}`]),
    ...(sha256 === null
      ? []
      : [
          "identifiers:",
          "  - type: other",
          `    value: ${quoted(`sha256:${sha256}`)}`,
          '    description: "SHA-256 of the package"',
        ]),
    "",
  ].join("\n");
}

function quoted(text: string): string {
  // JSON lets these stand, YAML does not.
  return JSON.stringify(oneLine(text)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function day({ createdAt }: CitedRelease): string {
  return createdAt.slice(0, 10);
}

function year({ createdAt }: CitedRelease): string {
  return createdAt.slice(0, 4);
}
