/**
 * The one Prisma client of this process. Repositories take a `Db`, so that the same code runs inside a transaction and
 * outside. Prisma's types do not leave `server/`.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { readEnv } from "./env";
import { Prisma, PrismaClient } from "./generated/prisma/client";
import { statementName } from "./repositories/kept-statement";

export type Db = PrismaClient | Prisma.TransactionClient;
export type Tx = Prisma.TransactionClient;

/**
 * Whatever runs SQL: a client, a transaction, or `getQuick()`. Columns that come out differently by way of the client (numerics,
 * 64-bit integers) are for `Db` alone.
 */
export interface Queries {
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<T>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>;
}

// Next's development server evaluates modules again on each change; the client must survive that.
const holder = globalThis as typeof globalThis & { kaojuDb?: PrismaClient; kaojuPool?: Pool };

/** The client for `DATABASE_URL`. Throws if that is not set. */
export function getDb(): PrismaClient {
  if (holder.kaojuDb) return holder.kaojuDb;
  const adapter = new PrismaPg(getPool(), { statementNameGenerator: statementName });
  // The default of two seconds to get a connection turns a busy minute into errors for people who would gladly wait.
  holder.kaojuDb = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } });
  return holder.kaojuDb;
}

/** The connections of this process, the client's as well. */
function getPool(): Pool {
  if (holder.kaojuPool) return holder.kaojuPool;
  const { DATABASE_URL } = readEnv();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set.");
  const pool = new Pool({ connectionString: DATABASE_URL });
  // An idle connection that breaks is replaced by the next that is needed; unheard, the event would end the process.
  pool.on("error", () => undefined);
  holder.kaojuPool = pool;
  return pool;
}

/** For what is asked many times a second: single statements straight to PostgreSQL. docs/decisions/111 says what that saves. */
export function getQuick(): Queries {
  const run = (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
    const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    const { text } = sql;
    return getPool().query({ name: statementName({ sql: text }), text, values: sql.values });
  };
  return {
    // The caller says what its statement selects, as with the client.
    $queryRaw: async <T>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await run(query, values)).rows as T,
    $executeRaw: async (query, ...values) => (await run(query, values)).rowCount ?? 0,
  };
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
  await holder.kaojuPool?.end();
  holder.kaojuPool = undefined;
}
