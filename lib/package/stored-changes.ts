/** What a decision changed, as a line of decisions.jsonl tells it, straight from what the database has stored. Pure. */
import { jsonString } from "@/lib/export/jsonl";
import { releasedChanges } from "@/lib/release/released-changes";
import { sortedJson } from "./sorted-json";
import { storedEntries } from "./stored-json";

/**
 * The same as sortedJson says of releasedChanges of what was stored.
 * @param stored of jsonb
 * @param keyOf the key of a person by the id of their account; null for somebody who is none of the release's people
 */
export function storedChanges(stored: string, keyOf: (userId: string) => string | null, names: boolean): string {
  let json = "";
  for (const { key, value } of storedEntries(stored)) {
    if (key === "rejectNote" && !names) continue;
    const told = key === "decidedBy" ? keyed(value, keyOf) : value;
    json += `${json === "" ? "" : ","}${jsonString(key)}:${told}`;
  }
  return `{${json}}`;
}

function keyed(change: string, keyOf: (userId: string) => string | null): string {
  return sortedJson(releasedChanges({ decidedBy: JSON.parse(change) }, keyOf, true).decidedBy);
}
