/**
 * Statements that PostgreSQL parses and plans once a connection instead of each time: those marked by `kept`. Only texts
 * that are always the same may be marked, never one that grows with its rows: a connection keeps each of them until it ends.
 */
import { Prisma } from "../generated/prisma/client";

const mark = "/* kept */";

/** Stands at the beginning of a statement that is to be kept. */
export const kept = Prisma.raw(mark);

const names = new Map<string, string>();

/** For Prisma's adapter: the name under which a statement is kept; empty, and so none, for those that are not. */
export function statementName({ sql }: { readonly sql: string }): string {
  if (!sql.trimStart().startsWith(mark)) return "";
  const name = names.get(sql) ?? `kept-${names.size}`;
  names.set(sql, name);
  return name;
}
