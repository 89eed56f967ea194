/** Which entries of an article a new holder gets. Pure; both kinds of storage follow it. */
import type { Entry } from "./entry";
import type { Adopted, Adoption } from "./storage";

/** `changed`: those that had another holder and are to be stored with the new one. */
export function given(
  found: readonly Entry[],
  { holder, alive }: Adoption,
): Adopted & { readonly changed: readonly Entry[] } {
  const isAnothers = (entry: Entry) => entry.holder !== holder && alive.has(entry.holder);
  const mine = found.filter((entry) => !isAnothers(entry));
  const changed = mine.filter((entry) => entry.holder !== holder).map((entry) => ({ ...entry, holder }));
  const entries = [...mine.filter((entry) => entry.holder === holder), ...changed];
  return {
    entries: entries.sort((a, b) => a.order - b.order),
    others: [...new Set(found.filter(isAnothers).map((entry) => entry.holder))],
    changed,
  };
}
