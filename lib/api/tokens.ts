/** Personal tokens, by which programs read in a person's name: what the API takes and answers. Times are ISO 8601 in UTC. */
import { z } from "zod";

/** Tokens of one person that work at the same time. */
export const mostTokens = 50;
/** The longest that a token may work, in days. */
export const longestTokenDays = 366;
/** Requests of one token in a window. */
export const tokenRequests = 600;
/** The window's length. */
export const tokenWindowSeconds = 60;

/** PostgreSQL stores neither U+0000 nor half of a character of two code units. */
const storable = /^[^\0\p{Surrogate}]*$/u;

export const tokenRequest = z.strictObject({
  name: z.string().trim().min(1).max(100).regex(storable),
  /** Ids of projects that it may read; null: all of the person's, also those to come. */
  projects: z.array(z.uuid().toLowerCase()).min(1).max(100).nullable(),
  days: z.int().min(1).max(longestTokenDays),
});
export type TokenRequest = z.infer<typeof tokenRequest>;

export interface TokenView {
  readonly id: string;
  readonly name: string;
  /** Null: all of the person's. Projects of which they are no member any more are left out. */
  readonly projects: readonly { readonly id: string; readonly name: string }[] | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** To the minute; null: never. */
  readonly lastUsedAt: string | null;
  readonly state: "active" | "expired" | "revoked";
}

export interface NewTokenView {
  readonly token: TokenView;
  /** What a program sends. Stored nowhere and never told again. */
  readonly secret: string;
}
