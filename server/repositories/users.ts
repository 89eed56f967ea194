/** Accounts. Hashes leave this file only for the operation that checks a password; nothing here decides who may do what. */
import type { Db, Queries } from "../db";
import { kept } from "./kept-statement";

export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string | null;
  /** Sessions that carry another moment than this are void. */
  readonly sessionsFrom: Date;
  readonly mustChangePassword: boolean;
  readonly disabledAt: Date | null;
  readonly firstSignInAt: Date | null;
  readonly createdAt: Date;
}

/** By SQL: this is asked with every request of a person. */
export async function findAccount(db: Queries, id: string): Promise<Account | null> {
  const rows = await db.$queryRaw<Account[]>`
    ${kept}SELECT id, login, name, "passwordHash", "sessionsFrom", "mustChangePassword", "disabledAt", "firstSignInAt", "createdAt"
    FROM "User" WHERE id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** `login` in lower case. */
export function findAccountByLogin(db: Db, login: string): Promise<Account | null> {
  return db.user.findFirst({ where: { login, recordOf: null } });
}

/** All accounts by login; names of imported records are none. */
export function listAccounts(db: Db): Promise<Account[]> {
  return db.user.findMany({ where: { recordOf: null }, orderBy: { login: "asc" } });
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
}

/** Makes the account, or answers null if the login is taken: two owners may invite one person at the same moment. */
export async function createAccount(db: Db, account: NewAccount): Promise<Account | null> {
  const [made] = await db.user.createManyAndReturn({ data: [account], skipDuplicates: true });
  return made ?? null;
}

/** Sets a password and voids every session. */
export async function setPassword(
  db: Db,
  id: string,
  password: { readonly hash: string; readonly mustChange: boolean },
): Promise<Account> {
  const sessionsFrom = await nextStamp(db, id);
  return db.user.update({
    where: { id },
    data: { passwordHash: password.hash, mustChangePassword: password.mustChange, sessionsFrom },
  });
}

/** Disabling voids every session for good: enabling the account again must not bring a lost one back to life. */
export async function setAccountDisabled(db: Db, id: string, disabled: boolean): Promise<Account> {
  const sessionsFrom = await nextStamp(db, id);
  return db.user.update({ where: { id }, data: { disabledAt: disabled ? new Date() : null, sessionsFrom } });
}

/** Later than the present stamp even within one millisecond, because sessions are compared with it for equality. */
async function nextStamp(db: Db, id: string): Promise<Date> {
  const { sessionsFrom } = await db.user.findUniqueOrThrow({ where: { id }, select: { sessionsFrom: true } });
  return new Date(Math.max(Date.now(), sessionsFrom.getTime() + 1));
}

/** Remembers the first sign-in; later ones change nothing. */
export async function noteSignIn(db: Db, id: string): Promise<void> {
  await db.user.updateMany({ where: { id, firstSignInAt: null }, data: { firstSignInAt: new Date() } });
}

/** True once anyone has signed in. */
export async function anyoneSignedIn(db: Db): Promise<boolean> {
  return (await db.user.findFirst({ where: { firstSignInAt: { not: null } }, select: { id: true } })) !== null;
}

/** Takes away a password that was only meant to be replaced; sessions stay. */
export async function dropOneTimePassword(db: Db, id: string): Promise<void> {
  await db.user.updateMany({
    where: { id, mustChangePassword: true },
    data: { passwordHash: null, mustChangePassword: false },
  });
}
