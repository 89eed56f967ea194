/**
 * Decides where the embedded server's files lie and as whom it runs. PostgreSQL refuses to run as root, so for root there
 * is a second account, and folders that this account cannot enter need a place outside of them.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { findBinaries } from "./binaries";

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Place {
  /** Holds `data` and `log`; belongs to the account that the server runs as. */
  readonly folder: string;
  /** Holds `bin`, `lib` and `share`. */
  readonly native: string;
  /** Undefined: the server runs as the present user. */
  readonly account: Account | undefined;
}

/** The place for a database whose settings are in `home`; makes the folders. */
export function placeFor(home: string): Place {
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const native = findBinaries();
  const inside = join(resolve(home), "postgres");
  const account = process.getuid?.() === 0 ? serverAccount() : undefined;
  if (!account) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    return { folder: inside, native, account };
  }
  if (canEnter(resolve(home), account) && canEnter(join(native, "bin"), account)) {
    return { folder: own(inside, account), native, account };
  }
  // A clone in /root or in a folder of `mktemp -d` (mode 700): the server's account cannot come through.
  const name = createHash("sha256").update(inside).digest("hex").slice(0, 12);
  const outside = join("/var/lib/kaoju", name);
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  const copy = join(outside, "native");
  if (!existsSync(join(copy, "share"))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { folder: own(join(outside, "postgres"), account), native: copy, account };
}

function own(folder: string, account: Account): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  chownSync(folder, account.uid, account.gid);
  return folder;
}

function canEnter(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  const parent = dirname(folder);
  return (mode & bit) !== 0 && (parent === folder || canEnter(parent, account));
}

/** `postgres` if there is such a user or one can be made, else `nobody`. */
function serverAccount(): Account {
  const account = lookUp("postgres");
  if (account) return account;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  const fallback = lookUp("postgres") ?? lookUp("nobody");
  if (fallback) return fallback;
  throw new Error(
    "PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody`. " +
      "Start as another user, or set DATABASE_URL.",
  );
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : Number.NaN;
  });
  return uid && gid ? { uid, gid } : undefined;
}
