/**
 * The orders of the table of all facts in SQL, and the key by which the next page is found. Each order ends in the id, so
 * that no two facts share a place, and has an index of its own (migration fact_list_orders).
 */
import { z } from "zod";
import type { FactOrder, FactSort } from "@/lib/review/fact-filter";
import { Prisma } from "../generated/prisma/client";

/** What an order compares before the id, as SQL, with the type to which a key's text is cast. */
interface Column {
  readonly value: Prisma.Sql;
  readonly type: Prisma.Sql;
  /** The value as a key has it. */
  readonly text: Prisma.Sql;
}

function column(value: string, type: string, text = `${value}::text`): Column {
  return { value: Prisma.raw(value), type: Prisma.raw(type), text: Prisma.raw(text) };
}

/** Whatever form of dates the database is set to. */
const moment = `to_char(f."decidedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns: Readonly<Record<FactSort, readonly Column[]>> = {
  text: [column('f."sourceId"', "uuid"), column("f.position", "int")],
  confidence: [column("f.confidence", "float8")],
  indicator: [column("left(f.indicator, 100)", "text")],
  place: [column("left(f.place, 100)", "text")],
  period: [column("f.period", "text")],
  value: [column("f.value", "numeric")],
  decided: [column('f."decidedAt"', "timestamptz", moment)],
};
const id = column("f.id", "uuid");

/** Orders of which a fact may lack the property. */
const mayLack: ReadonlySet<FactSort> = new Set(["confidence", "period", "value", "decided"]);

/** Where a page ended: the texts of what was compared, none where the fact lacks it, and the id. */
export interface FactKey {
  readonly values: readonly string[];
  readonly id: string;
}

/** The facts that have the sorted property, or those behind them, which lack it. */
export type Stretch = "stated" | "lacking";

/** The stretches of an order in turn, from the one in which `after` stands. */
export function stretchesOf({ sort }: FactOrder, after: FactKey | null): readonly Stretch[] {
  if (!mayLack.has(sort)) return ["stated"];
  return after?.values.length === 0 ? ["lacking"] : ["stated", "lacking"];
}

/** True of the facts of a stretch that stand behind `after`; of all of them where that stands in another. */
export function whereBehind({ sort, dir }: FactOrder, stretch: Stretch, after: FactKey | null): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  const [first] = columns[sort];
  if (first && mayLack.has(sort)) {
    conditions.push(stretch === "stated" ? Prisma.sql`${first.value} IS NOT NULL` : Prisma.sql`${first.value} IS NULL`);
  }
  if (after && (after.values.length === 0) === (stretch === "lacking")) {
    const compared = comparedIn(sort, stretch);
    const texts = [...after.values, after.id];
    const keys = compared.map(({ type }, index) => Prisma.sql`${texts[index]}::${type}`);
    const sign = Prisma.raw(dir === "asc" ? ">" : "<");
    conditions.push(Prisma.sql`(${Prisma.join(compared.map(({ value }) => value))}) ${sign} (${Prisma.join(keys)})`);
  }
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
}

/** What stands after ORDER BY within a stretch. */
export function orderOf({ sort, dir }: FactOrder, stretch: Stretch): Prisma.Sql {
  const way = Prisma.raw(dir === "asc" ? "ASC" : "DESC");
  return Prisma.join(comparedIn(sort, stretch).map(({ value }) => Prisma.sql`${value} ${way}`));
}

function comparedIn(sort: FactSort, stretch: Stretch): readonly Column[] {
  return stretch === "lacking" ? [id] : [...columns[sort], id];
}

/** An expression: the key's values of fact `f` as texts, empty where it lacks the property. */
export function keyValues({ sort }: FactOrder): Prisma.Sql {
  const texts = columns[sort].map(({ text }) => text);
  return Prisma.sql`array_remove(ARRAY[${Prisma.join(texts)}], NULL)`;
}

/** The key as a client holds it; what it is made of may change with any release. */
export function writeKey({ sort }: FactOrder, { values, id }: FactKey): string {
  return Buffer.from(JSON.stringify([sort, ...values, id])).toString("base64url");
}

/** Null for what is no key of this order: it would compare prices with places. */
export function readKey({ sort }: FactOrder, written: string): FactKey | null {
  const parts = keyForm.safeParse(parsed(Buffer.from(written, "base64url").toString()));
  if (!parts.success) return null;
  const [of, ...rest] = parts.data;
  const last = rest.pop();
  const values = z.tuple(forms[sort]).safeParse(rest);
  const lacks = mayLack.has(sort) && rest.length === 0;
  const isId = z.guid().safeParse(last).success;
  if (of !== sort || last === undefined || !isId || !(values.success || lacks)) return null;
  return { values: rest, id: last };
}

const keyForm = z.array(
  z
    .string()
    .max(2000)
    .regex(/^[^\0\p{Surrogate}]*$/u),
);

const word = z.string();
const forms: Readonly<Record<FactSort, [z.ZodType<string>, ...z.ZodType<string>[]]>> = {
  text: [z.guid(), z.string().regex(/^\d{1,9}$/)],
  confidence: [z.string().regex(/^\d(?:\.\d{1,20})?(?:e-\d\d?)?$/)],
  indicator: [word],
  place: [word],
  period: [word],
  value: [z.string().regex(/^-?\d+(?:\.\d+)?$/)],
  decided: [z.iso.datetime()],
};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
