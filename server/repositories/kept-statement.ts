/**
 * Statements that PostgreSQL parses and plans once a connection instead of each time: those marked by `kept`. Only texts
 * that are always the same may be marked, never one that grows with its rows: a connection keeps each of them until it ends.
 */
import { createHash } from "node:crypto";
import { Prisma } from "../generated/prisma/client";

const mark = "/* kept */";

/** Stands at the beginning of a statement that is to be kept. */
export const kept = Prisma.raw(mark);

const names = new Map<string, string>();

/**
 * The name under which a statement is kept; empty, and so none, for those that are not. It follows from the text alone: Next
 * bundles this file more than once, and all of them use the same connections, where a name stands for one text.
 */
export function statementName({ sql }: { readonly sql: string }): string {
  if (!sql.trimStart().startsWith(mark)) return "";
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `kept-${createHash("sha256").update(sql).digest("hex").slice(0, 40)}`;
  names.set(sql, name);
  return name;
}
