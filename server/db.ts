/**
 * The one Prisma client of this process. Repositories take a `Db`, so that the same code runs inside a transaction and
 * outside. Prisma's types do not leave `server/`.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { readEnv } from "./env";
import { type Prisma, PrismaClient } from "./generated/prisma/client";
import { statementName } from "./repositories/kept-statement";

export type Db = PrismaClient | Prisma.TransactionClient;
export type Tx = Prisma.TransactionClient;

// Next's development server evaluates modules again on each change; the client must survive that.
const holder = globalThis as typeof globalThis & { kaojuDb?: PrismaClient };

/** The client for `DATABASE_URL`. Throws if that is not set. */
export function getDb(): PrismaClient {
  if (holder.kaojuDb) return holder.kaojuDb;
  const { DATABASE_URL } = readEnv();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set.");
  const adapter = new PrismaPg({ connectionString: DATABASE_URL }, { statementNameGenerator: statementName });
  // The default of two seconds to get a connection turns a busy minute into errors for people who would gladly wait.
  holder.kaojuDb = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
  return holder.kaojuDb;
}

/** Runs `work` in one transaction: all of it is kept or none. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return getDb().$transaction(work);
}

/**
 * Runs `work` in one transaction that sees everything as of its first statement, for as long as `minutes`: for freezing and
 * reading what is too much for one statement. Writing what somebody else has written since throws.
 */
export function longTransaction<T>(work: (tx: Tx) => Promise<T>, minutes = 120): Promise<T> {
  return getDb().$transaction(work, { isolationLevel: "RepeatableRead", timeout: minutes * 60_000, maxWait: 60_000 });
}

/** Closes the connections; the next `getDb` opens new ones. */
export async function closeDb(): Promise<void> {
  await holder.kaojuDb?.$disconnect();
  holder.kaojuDb = undefined;
}
