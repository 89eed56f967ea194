/**
 * What the rows and the people of a package are called in the database that it comes into. Ids are kept where they are free;
 * docs/decisions/133 says why and what else happens.
 */
import type { ReleaseHead } from "@/lib/package/content";
import type { Tx } from "../db";
import { idBeside } from "../repositories/new-id";
import { insertRecordNames, takenIds } from "../repositories/package-rows";

export interface ImportedIds {
  /** The id of the name in the record that a key of the package stands for. Throws for a key that the package does not name. */
  readonly person: (key: string) => string;
  /** The ids of these rows: their own, or one beside it where some project has a row of that id. */
  readonly rows: (table: Parameters<typeof takenIds>[1], ids: readonly string[]) => Promise<(id: string) => string>;
}

/** Enters the people of the package as names in the record. */
export async function importedIds(tx: Tx, { id: releaseId, people }: ReleaseHead): Promise<ImportedIds> {
  const names = people.map(({ key, name }) => name ?? key);
  const ids = await insertRecordNames(tx, releaseId, names);
  const byKey = new Map(people.map(({ key }, index) => [key, ids[index]]));
  return {
    person(key) {
      const id = byKey.get(key);
      if (id === undefined) throw new Error(`The package names no person ${key}.`);
      return id;
    },
    async rows(table, own) {
      const taken = await takenIds(tx, table, own);
      // Once for each: an id beside another is a new one at every call.
      const given = new Map(own.map((id) => [id, taken.has(id) ? idBeside(id) : id]));
      return (id) => given.get(id) ?? id;
    },
  };
}
