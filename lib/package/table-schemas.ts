/** The tables of a package as table schemas of Frictionless Data, version 2. */
import { type Column, type ColumnKind, releaseColumns } from "@/lib/export/columns";
import { bounds, levels } from "@/lib/fact/fact";
import { articleColumns, observationColumns, sourceColumns } from "./tables";
import { meaningOf, type Table } from "./words";

interface FieldKind {
  readonly type: string;
  readonly format?: string;
}

const fieldKinds: Readonly<Record<ColumnKind, FieldKind>> = {
  text: { type: "string" },
  code: { type: "string" },
  decimal: { type: "number" },
  share: { type: "number" },
  flag: { type: "boolean" },
  // In the default form only whole seconds are sure to be read.
  moment: { type: "datetime", format: "any" },
  address: { type: "string", format: "uri" },
};

const period = "\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?";
const spans = "\\d+\\.\\.\\d+(;\\d+\\.\\.\\d+)*";
const hash = "[0-9a-f]{64}";

/** What every cell of a column must fit, by the column's name; a cell that states nothing fits. */
const constraints: Readonly<Record<string, object>> = {
  period: { pattern: period },
  priorPeriod: { pattern: period },
  date: { pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?" },
  placeCode: { pattern: "\\d{6}(\\d{3})?" },
  bound: { enum: bounds },
  level: { enum: levels },
  measure: { enum: ["level", "change", "prior"] },
  sha256: { pattern: hash },
  textSha256: { pattern: hash },
  confidence: { minimum: 0, maximum: 1 },
  ...Object.fromEntries(
    ["evidence", "valueSpans", "changeSpans", "priorSpans", "periodSpans", "placeSpans", "span"].map((name) => [
      name,
      { pattern: spans },
    ]),
  ),
};

/** Columns that are never empty. */
const required: Readonly<Record<Table, readonly string[]>> = {
  facts: "id place indicator level evidence sha256 encoding article source rule approvedAt corrected link".split(" "),
  observations: ["fact", "measure", "number"],
  articles: ["id", "source", "ordinal", "start", "end"],
  sources: ["id", "encoding", "sha256", "textSha256", "importedAt"],
};

/** Whole numbers. */
const integers = new Set(["ordinal", "start", "end"]);

function schema<Row>(table: Table, columns: readonly Column<Row>[], keys: object) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(({ name, kind }) => {
      const own = constraints[name] ?? {};
      const must = required[table].includes(name) ? { required: true, ...own } : own;
      const meaning = meaningOf(table, name);
      return {
        name,
        ...(integers.has(name) ? { type: "integer" } : fieldKinds[kind]),
        description: `${meaning.zh} · ${meaning.en}`,
        ...(Object.keys(must).length > 0 ? { constraints: must } : {}),
      };
    }),
    // No `fieldsMatch`: "exact" is what goes without saying, and the standard's profile wants a list where its text wants a word.
    missingValues: [""],
    ...keys,
  };
}

function foreignKey(field: string, resource: string) {
  return { fields: [field], reference: { resource, fields: ["id"] } };
}

/** By the name of the resource. */
export const tableSchemas = {
  facts: schema("facts", releaseColumns, {
    primaryKey: ["id"],
    foreignKeys: [foreignKey("article", "articles"), foreignKey("source", "sources")],
  }),
  observations: schema("observations", observationColumns, {
    primaryKey: ["fact", "measure"],
    foreignKeys: [foreignKey("fact", "facts")],
  }),
  articles: schema("articles", articleColumns, {
    primaryKey: ["id"],
    foreignKeys: [foreignKey("source", "sources")],
  }),
  sources: schema("sources", sourceColumns, { primaryKey: ["id"] }),
} as const satisfies Readonly<Record<Table, object>>;
