// Runs other programs. Their output is kept back and shown only when they fail.
import { spawn } from "node:child_process";
import { root } from "./project.mjs";
import { Failure } from "./say.mjs";

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean }} [options] show: let the program write to the terminal
 * @returns {Promise<string>} what it wrote
 */
export async function run(command, args, { env = {}, show = false } = {}) {
  const { code, output } = await runToEnd(command, args, { env, show });
  if (code !== 0) throw new Failure(`${output.trim()}\n\n${command} ${args.join(" ")} ended with ${code}.`.trim());
  return output;
}

/** As `run`, but a failure is part of the answer. */
export function runToEnd(command, args, { env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? ["ignore", 2, 2] : ["ignore", "pipe", "pipe"],
      // On Windows npm is a batch file, which only a shell starts.
      shell: process.platform === "win32" && !/\.exe$/i.test(command),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
      });
    }
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

/** npm, the same one that started us if one did. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  return own && /npm-cli\.js$/.test(own) ? run(process.execPath, [own, ...args], options) : run("npm", args, options);
}
