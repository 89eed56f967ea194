/** Passwords: hashed with argon2id, checked in the same time whether or not there is an account, made at random. */
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// 19 MiB, 2 passes, 1 lane: OWASP's parameters for argon2id, which is the library's default algorithm.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same password typed on another keyboard may come composed differently; NFC makes the two one. */
function bytesOf(password: string): string {
  return password.normalize("NFC");
}

/** An argon2id hash in PHC form, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(bytesOf(password), cost);
}

/**
 * True if the password is the one that was hashed. Without a hash (no such account, or one that has no password) the same
 * work is done for nothing: an answer that comes sooner would tell which logins exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash === null) {
    await hash(bytesOf(password), cost);
    return false;
  }
  return verify(passwordHash, bytesOf(password));
}

// Without 0/o, 1/l/i: the password is read from a screen and typed.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A random password of 4 groups of 4 characters (79 bits), to be shown once. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
  return [group(), group(), group(), group()].join("-");
}
