// One hash over files and folders, to tell whether what was made from them is still theirs.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./project.mjs";

/**
 * @param {readonly string[]} paths files and folders of the project; those that are missing count as such
 * @param {(path: string) => boolean} [leaveOut] paths that have no part in the result
 */
export function fingerprint(paths, leaveOut = () => false) {
  const hash = createHash("sha256");
  for (const path of paths) add(hash, path, leaveOut);
  return hash.digest("hex");
}

function add(hash, path, leaveOut) {
  if (leaveOut(path)) return;
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) add(hash, `${path}/${name}`, leaveOut);
    return;
  }
  const bytes = readFileSync(full);
  hash.update(`${path}\0${bytes.length}\0`).update(bytes);
}

/** Whether `file` holds this fingerprint. */
export function isStamped(file, value) {
  const path = join(root, file);
  return existsSync(path) && readFileSync(path, "utf8") === value;
}

export function stamp(file, value) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, value);
}
