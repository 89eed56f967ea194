/**
 * What has to be remembered about the embedded database between two starts: its port and its password. One JSON file,
 * readable by its owner alone. Nothing here talks to a server.
 */
import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";

const settings = z.object({ port: z.int().min(1).max(65535), password: z.string().min(20) });

export type EmbeddedSettings = z.infer<typeof settings>;

const fileIn = (home: string) => join(home, "database.json");

/** The settings kept in `home`, or undefined if there are none. Throws if the file is there but cannot be used. */
export function readSettings(home: string): EmbeddedSettings | undefined {
  const path = fileIn(home);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
  try {
    return settings.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${path} cannot be read. It holds the password of the embedded database; restore it from a backup.`,
    );
  }
}

/** Keeps `value`. Written aside and renamed, so that a killed process leaves the old file or the new one, never half. */
export function writeSettings(home: string, value: EmbeddedSettings): void {
  const path = fileIn(home);
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Settings for a new database. */
export async function newSettings(): Promise<EmbeddedSettings> {
  return { port: await freePort(), password: randomBytes(24).toString("base64url") };
}

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === "object") resolve(address.port);
        else reject(new Error("No free port was found on 127.0.0.1."));
      });
    });
  });
}

/** Whether 127.0.0.1 lets us listen on `port` now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
