/** MANIFEST.sha256: one line a file, `<hash>  <path>` as sha256sum reads and writes them, in the order of the paths. Pure. */
import { manifestFile } from "../files";
import type { FindingLog } from "./report";

const lineForm = /^([0-9a-f]{64}) {2}([^ ].*)$/u;

/** The hash of each path. What is no such line, or out of order, goes to the log. */
export function readManifest(text: string, log: FindingLog): Map<string, string> {
  const hashes = new Map<string, string>();
  const lines = text.split("\n");
  if (lines.pop() !== "") log.add("line-open", { file: manifestFile, line: lines.length + 1 });
  let last = "";
  for (const [index, line] of lines.entries()) {
    const match = lineForm.exec(line);
    const [, hash = "", path = ""] = match ?? [];
    if (!match || (last !== "" && path <= last))
      log.add("manifest-line", { file: manifestFile, line: index + 1, found: line });
    if (!match) continue;
    hashes.set(path, hash);
    last = path;
  }
  return hashes;
}
