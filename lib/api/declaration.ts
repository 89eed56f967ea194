/** What a route says of itself: the wrapper of routes keeps to it, and the document of the API is made of it. */
import type { z } from "zod";
import type { Role } from "@/lib/auth/can";
import type { ProblemCode } from "./problem";

/**
 * `account` is a person with a session who may still have to choose a password; `signed-in` one who has. Whoever came in
 * with a one-time password can do nothing but replace it.
 */
export type Access = "anyone" | "account" | "signed-in";

/** The parameter by which the next page is asked for. */
export type PageParameter = "after" | "before";

export interface Declaration {
  readonly access: Access;
  /** Whether programs may call it with a personal token. Only for reading: a token decides nothing in a person's name. */
  readonly tokens?: true;
  /** Where the answer is a page with a `next`. */
  readonly pages?: PageParameter;
  /** Of the path. */
  readonly params?: z.ZodType;
  /** Of the address after `?`, each name once. */
  readonly query?: z.ZodType;
  /** What else the address may say after `?`, which the route reads by itself. */
  readonly reads?: z.ZodObject;
  /** Of the JSON body. */
  readonly body?: z.ZodType;
  /** Parts of a `multipart/form-data` body, where the route takes files. */
  readonly form?: z.ZodObject;
  /** Of a success: 200 unless given. */
  readonly status?: number;
  /** What it does, in one sentence. */
  readonly summary?: string;
  /** The least role in the project; left out where there is no project yet, or where only one's own things are meant. */
  readonly role?: Role;
  /** JSON of a success. Nothing parses by it: tests hold real answers against it. */
  readonly answer?: z.ZodType;
  /** Media types of a success that is no JSON. */
  readonly sends?: readonly string[];
  /** What it may be refused with besides what follows from all this. */
  readonly refusals?: readonly ProblemCode[];
}
