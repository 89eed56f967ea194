/** Releases, as the API answers them: frozen, read, compared; and what it takes. */
import { z } from "zod";
import { licences } from "@/lib/release/licences";

/** PostgreSQL stores neither U+0000 nor half of a character of two code units. */
const storable = /^[^\0\p{Surrogate}]*$/u;

export const freezeRequest = z.strictObject({
  requestId: z.uuid(),
  title: z.string().trim().min(1).max(200).regex(storable),
  notes: z.string().trim().max(5000).regex(storable),
  /** Null: all rights reserved. */
  licence: z.enum(licences).nullable(),
  /** Whether the texts of the sources travel along; else their hashes and the quotes alone. */
  texts: z.boolean(),
  /** Whether people appear by name in what leaves the project. */
  names: z.boolean(),
});
export type FreezeRequest = z.infer<typeof freezeRequest>;

/** How far freezing is. `waiting`: for somebody else who freezes the same project. `package`: in bytes, the total unknown (0). */
export interface FreezeStep {
  readonly step: "waiting" | "facts" | "changes" | "package";
  readonly done: number;
  readonly total: number;
}
