/** The environment, read and checked in this one place. Nothing else in the project reads `process.env`. */
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url().optional(),
  /** Signs the session cookies. `npm start` makes one and keeps it in `.kaoju/`. */
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  /** The address that people open; cookies are `secure` when it is https. */
  NEXTAUTH_URL: z.url().optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  /** Number of proxies in front whose `X-Forwarded-For` is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** The terminal's language, for the command line. */
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
  /** Set by Next: `development` under `next dev`. */
  NODE_ENV: z.string().optional(),
  /** Folder for what a first start makes: the embedded database and the session secret. */
  KAOJU_DATA: z.string().default(".kaoju"),
});

export type Env = z.infer<typeof schema>;

/** Reads the environment afresh. Throws with the names of the variables that are wrong, never with their values. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const names = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${names.join("; ")}`);
}

/** Sets variables for this process and those it starts. For starting programs and tests; nothing may call it later on. */
export function setEnv(values: Readonly<Record<string, string>>): void {
  Object.assign(process.env, values);
}
