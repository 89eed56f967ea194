/** Tells a request that is sent again from another one that carries the same id. */
import { sha256 } from "../repositories/source-text";

/** SHA-256 of what is asked for and by whom; the order in which a client writes the keys of an object does not matter. */
export function hashRequest(userId: string, asked: Readonly<Record<string, unknown>>): string {
  return sha256(JSON.stringify({ userId, asked }, sortKeys));
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
