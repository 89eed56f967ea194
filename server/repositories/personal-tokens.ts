/** Personal tokens. Holds hashes of secrets, never secrets; whether a token still works is the operations' to say. */
import type { Db } from "../db";

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const selected = {
  id: true,
  name: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;

export interface NewToken {
  readonly userId: string;
  readonly name: string;
  readonly scopes: string[];
  readonly secretSha256: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export function insertToken(db: Db, data: NewToken): Promise<TokenRow> {
  return db.personalToken.create({ data, select: selected });
}

/** All of a person's, newest first. */
export function tokensOf(db: Db, userId: string): Promise<TokenRow[]> {
  return db.personalToken.findMany({ where: { userId }, orderBy: { id: "desc" }, select: selected });
}

/** Those that work at `now`. */
export function countWorkingTokens(db: Db, userId: string, now: Date): Promise<number> {
  return db.personalToken.count({ where: { userId, revokedAt: null, expiresAt: { gt: now } } });
}

/** A token with the account in whose name it reads. */
export interface TokenWithOwner extends TokenRow {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly login: string;
    readonly disabledAt: Date | null;
    readonly mustChangePassword: boolean;
  };
}

export function findTokenBySecret(db: Db, secretSha256: string): Promise<TokenWithOwner | null> {
  return db.personalToken.findUnique({
    where: { secretSha256 },
    select: {
      ...selected,
      user: { select: { id: true, name: true, login: true, disabledAt: true, mustChangePassword: true } },
    },
  });
}

/** Notes a use unless one was noted after `since`: requests that come together write once. */
export async function noteTokenUse(db: Db, id: string, now: Date, since: Date): Promise<void> {
  await db.personalToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: since } }] },
    data: { lastUsedAt: now },
  });
}

/** The first moment stays. False if the person has no such token. */
export async function revokeToken(db: Db, userId: string, id: string, now: Date): Promise<boolean> {
  const found = await db.personalToken.findFirst({ where: { id, userId }, select: { id: true } });
  if (!found) return false;
  await db.personalToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  return true;
}

/** For good: a person who is let in again makes new ones. */
export async function revokeTokensOf(db: Db, userId: string, now: Date): Promise<void> {
  await db.personalToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}
