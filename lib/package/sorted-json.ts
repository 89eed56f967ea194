/** JSON of any value with the keys of every object in the order of decisions.jsonl. */
import { jsonString, jsonText } from "@/lib/export/jsonl";
import { keyOrder } from "./key-order";

/** @param value as JSON.parse gives it: no holes, nothing undefined */
export function sortedJson(value: unknown): string {
  if (typeof value === "string") return jsonString(value);
  if (typeof value !== "object" || value === null) return jsonText(value);
  return Array.isArray(value) ? arrayJson(value) : objectJson(value as Readonly<Record<string, unknown>>);
}

function arrayJson(values: readonly unknown[]): string {
  let json = "";
  for (const value of values) json += `${json === "" ? "" : ","}${sortedJson(value)}`;
  return `[${json}]`;
}

function objectJson(object: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(object);
  let json = "";
  for (const nth of keyOrder(keys)) {
    const key = keys[nth] ?? "";
    json += `${json === "" ? "" : ","}${jsonString(key)}:${sortedJson(object[key])}`;
  }
  return `{${json}}`;
}
