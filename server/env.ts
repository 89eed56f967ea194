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

const names = Object.keys(schema.shape);
/** What was read last, and what it came to. Only of these names: all variables one by one cost a request a millisecond. */
let last: { readonly texts: readonly (string | undefined)[]; readonly env: Env } | undefined;

/** The environment as it is now. Throws with the names of the variables that are wrong, never with their values. */
export function readEnv(): Env {
  const texts = names.map((name) => process.env[name] || undefined);
  if (last && texts.every((text, index) => text === last?.texts[index])) return last.env;
  const result = schema.safeParse(Object.fromEntries(names.map((name, index) => [name, texts[index]])));
  if (result.success) {
    last = { texts, env: result.data };
    return result.data;
  }
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The environment is not usable. ${wrong.join("; ")}`);
}

/** Sets variables for this process and those it starts. For starting programs and tests; nothing may call it later on. */
export function setEnv(values: Readonly<Record<string, string>>): void {
  Object.assign(process.env, values);
}
