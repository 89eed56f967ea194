/**
 * The command line. Loads a command's code only when it is called: `extract` and `verify` must not wait for, nor need, a database.
 * Commands run the same operations as the screens.
 */
import { Command } from "commander";
import { words } from "./words";

type Register = (program: Command) => void;

const commands: Readonly<Record<string, () => Promise<Register>>> = {
  extract: async () => (await import("./commands/extract")).registerExtract,
  import: async () => (await import("./commands/import")).registerImport,
  verify: async () => (await import("./commands/verify")).registerVerify,
  export: async () => (await import("./commands/export")).registerExport,
  project: async () => (await import("./commands/project")).registerProject,
  user: async () => (await import("./commands/user")).registerUser,
  migrate: async () => (await import("./commands/migrate")).registerMigrate,
};

/** Runs one command line (without `node` and the script's name). Sets the exit status; throws only for bugs. */
export async function runCommandLine(args: readonly string[], version: string): Promise<void> {
  const program = new Command("kaoju").description(words()("about")).version(version);
  const wanted = args.find((arg) => Object.hasOwn(commands, arg));
  const names = wanted === undefined ? Object.keys(commands) : [wanted];
  for (const name of names) (await commands[name]?.())?.(program);
  await program.parseAsync([...args], { from: "user" });
}
