/** Secrets of personal tokens: made at random, known again by their hash. */
import { createHash, randomBytes } from "node:crypto";
import { tokenPrefix } from "@/lib/auth/token-scope";

/** A new secret with 256 random bits, to be shown once. */
export function newTokenSecret(): string {
  return tokenPrefix + randomBytes(32).toString("base64url");
}

/** What is stored of a secret: its SHA-256, hexadecimal. */
export function hashTokenSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
