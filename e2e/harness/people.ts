/** Who takes part in the journeys, and what the tests know of the server that runs for them. */

export const people = ["owner", "reviewer", "viewer", "stranger"] as const;
/** `stranger` has an account and belongs to no project of the others. */
export type Person = (typeof people)[number];

/** What the server's process tells the tests once it answers. */
export interface Stage {
  readonly address: string;
  readonly passwords: Readonly<Record<Person, string>>;
  /** File that everything the server writes goes to. */
  readonly log: string;
  /** Address of its database, for journeys that look behind the screens. */
  readonly database: string;
}

/** Set by global-set-up.ts before the workers start. */
export function theStage(): Stage {
  const { KAOJU_E2E_STAGE } = process.env;
  if (!KAOJU_E2E_STAGE) throw new Error("The server for the journeys was not started.");
  return JSON.parse(KAOJU_E2E_STAGE);
}

/** Cookies of a person who has signed in, made once for the run: attempts to sign in are limited. */
export function sessionFile(person: Person): string {
  return `test-results/session-${person}.json`;
}
