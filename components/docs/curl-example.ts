/** A request as it is typed into a terminal, with names where the reader's own ids go. Pure. */
import { type Entry, isForAnyone, isForTokens } from "./chapters";

/** Null for what a program cannot send: it needs a signed-in person. `$KAOJU` is where the app stands. */
export function curlExample(entry: Entry): string | null {
  const { method, path, operation } = entry;
  if (method !== "GET" || !(isForTokens(entry) || isForAnyone(entry))) return null;
  const own = path.replace(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const query = operation.parameters
    .filter(({ in: place, required }) => place === "query" && required)
    .map(({ name, schema }) => `${name}=${Array.isArray(schema.enum) ? schema.enum[0] : "…"}`);
  const token = isForTokens(entry) ? '-H "Authorization: Bearer $KAOJU_TOKEN" ' : "";
  const saved = isFile(entry) ? "-OJ " : "";
  return `curl ${saved}${token}"$KAOJU${own}${query.length > 0 ? `?${query.join("&")}` : ""}"`;
}

function isFile({ operation }: Entry): boolean {
  const types = Object.keys(operation.responses["200"]?.content ?? {});
  return types.length > 0 && types.every((type) => type !== "application/json");
}
