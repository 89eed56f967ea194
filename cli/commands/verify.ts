/**
 * `kaoju verify PACKAGE`: is the package what it says? Reads the file and writes to the terminal; needs no database and no
 * network. Ends with 0 if it holds, with 1 if not, with 2 where the command was not understood.
 */
import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import type { Command } from "commander";
import { verifyPackage } from "@/server/package/verify-package";
import { endWith, print, remark } from "../print";
import { verifyWords } from "../words";
import { reportLines } from "./verify-report";

interface Options {
  readonly json?: boolean;
  readonly deep?: boolean;
  readonly first: string;
}

export function registerVerify(program: Command): void {
  const { t } = verifyWords();
  program
    .command("verify")
    .description(t("about"))
    .argument("<package>", t("package"))
    .option("--json", t("json"))
    .option("--deep", t("deep"))
    .option("--first <count>", t("first"), "20")
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(verify);
}

async function verify(path: string, { json = false, deep = false, first }: Options): Promise<void> {
  const { t } = verifyWords();
  if (!/^[1-9]\d{0,4}$|^100000$/.test(first)) return wrongUsage(t("badFirst"));
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return wrongUsage(t("noFile", { path }));
  const report = await verifyPackage(path, { keep: Number(first), deep });
  const sha256 = await hashOf(path);
  if (json) print(JSON.stringify({ ...report, sha256 }, null, 2));
  else for (const line of reportLines(report, sha256, deep)) print(line);
  if (!report.holds) endWith(1);
}

function wrongUsage(line: string): void {
  remark(line);
  endWith(2);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
