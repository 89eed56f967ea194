/**
 * Expected failures as values. One table maps each code to its HTTP status; the words for people are in the message
 * catalogues under `problem`. An exception is a bug and never carries one of these codes.
 */
export const problemStatus = {
  "signed-out": 401,
  "token-invalid": 401,
  "beyond-token": 403,
  "not-allowed": 403,
  "not-found": 404,
  "bad-origin": 403,
  "invalid-input": 400,
  "too-large": 413,
  "stale-version": 409,
  "wrong-status": 409,
  "already-undone": 409,
  "evidence-mismatch": 422,
  "evidence-ambiguous": 422,
  "invalid-fields": 422,
  "wrong-password": 422,
  "weak-password": 422,
  "too-many-attempts": 429,
  "too-many-requests": 429,
  "too-many-tokens": 409,
  "file-empty": 422,
  "file-binary": 422,
  "file-undecodable": 422,
  "file-lone-surrogate": 422,
  "file-kind": 415,
  "file-duplicate": 409,
  "bad-cuts": 422,
  "package-broken": 422,
  "package-without-texts": 422,
  "package-known": 409,
  "login-taken": 409,
  "name-taken": 409,
  "last-owner": 409,
  "nothing-approved": 422,
  busy: 503,
  "server-error": 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;
export const problemCodes = Object.keys(problemStatus) as readonly ProblemCode[];

/** What a refused request answers: `{ "error": Problem }`. */
export interface Problem {
  readonly code: ProblemCode;
  /** Particulars: the file's name, the fields that are wrong with their codes, the current version of the fact … */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The outcome of an operation that can be refused. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(
  code: ProblemCode,
  details?: Problem["details"],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: details ? { code, details } : { code } };
}
