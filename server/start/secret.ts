/** The key that seals session cookies: from the environment, or made once and kept in the data folder. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEnv, setEnv } from "../env";

/** Sees to it that NEXTAUTH_SECRET is set for this process and those it starts. */
export function ensureSecret(): void {
  const { NEXTAUTH_SECRET, KAOJU_DATA } = readEnv();
  if (!NEXTAUTH_SECRET) setEnv({ NEXTAUTH_SECRET: keptSecret(KAOJU_DATA) });
}

function keptSecret(home: string): string {
  const file = join(home, "secret");
  const kept = read(file);
  if (kept) return kept;
  const made = randomBytes(48).toString("base64url");
  mkdirSync(home, { recursive: true, mode: 0o711 });
  writeFileSync(`${file}.new`, made, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

/** Undefined if there is none, or if it is too short to be whole. */
function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, "utf8").trim();
    return text.length >= 32 ? text : undefined;
  } catch {
    return undefined;
  }
}
