/** `kaoju user`: accounts, for the person who runs the app. A lost first password is no dead end. */
import { type Command, Option } from "commander";
import { roles } from "@/lib/auth/can";
import type { AccountView } from "@/server/operations/accounts";
import { withDatabase } from "../database";
import { endWith, print, printTable, remark } from "../print";
import { target } from "../target";
import { problemWords, words } from "../words";

interface AddOptions {
  readonly name?: string;
  readonly project?: string;
  readonly role: (typeof roles)[number];
}

export function registerUser(program: Command): void {
  const t = words();
  const user = program.command("user").description(t("user.about"));
  user
    .command("add <login>")
    .description(t("user.add"))
    .option("--name <name>", t("user.name"))
    .option("--project <name>", t("user.project"))
    .addOption(new Option("--role <role>", t("user.role")).choices(roles).default("reviewer"))
    .action((login: string, options: AddOptions) => withDatabase(() => add(login, options)));
  user
    .command("reset <login>")
    .description(t("user.reset"))
    .action((login: string) => withDatabase(() => reset(login)));
  for (const verb of ["disable", "enable"] as const) {
    user
      .command(`${verb} <login>`)
      .description(t(`user.${verb}`))
      .action((login: string) => withDatabase(() => setDisabled(login, verb === "disable")));
  }
  user
    .command("list")
    .description(t("user.list"))
    .action(() => withDatabase(list));
}

async function add(login: string, { name, project, role }: AddOptions): Promise<void> {
  const { addAccount } = await import("@/server/operations/accounts");
  const found = project === undefined ? undefined : await target({ project });
  if (project !== undefined && !found) return;
  const membership = found && { projectId: found.projectId, role };
  const added = await addAccount({ login, name, membership });
  if (added.ok) showPassword(added.value);
  else refuse(added.problem.code === "invalid-input" ? words()("user.badLogin") : problemWords()(added.problem.code));
}

async function reset(login: string): Promise<void> {
  const { resetAccount } = await import("@/server/operations/accounts");
  const outcome = await resetAccount(login);
  if (outcome.ok) showPassword(outcome.value);
  else refuse(words()("user.unknown", { login }));
}

async function setDisabled(login: string, disabled: boolean): Promise<void> {
  const { disableAccount } = await import("@/server/operations/accounts");
  const outcome = await disableAccount(login, disabled);
  if (!outcome.ok) return refuse(words()("user.unknown", { login }));
  print(words()(disabled ? "user.disabled" : "user.enabled", { login: outcome.value.login }));
}

async function list(): Promise<void> {
  const { listAccounts } = await import("@/server/operations/accounts");
  const t = words();
  const accounts = await listAccounts();
  if (accounts.length === 0) return remark(t("user.none"));
  const columns = ["login", "name", "state", "firstSignIn"] as const;
  const rows = accounts.map((account) => [
    account.login,
    account.name,
    t(`user.states.${stateOf(account)}`),
    account.firstSignInAt ?? "",
  ]);
  printTable(
    columns.map((column) => t(`user.columns.${column}`)),
    rows,
  );
}

function stateOf({ disabled, mustChangePassword }: AccountView) {
  if (disabled) return "disabled";
  return mustChangePassword ? "mustChangePassword" : "active";
}

function showPassword({ account, password }: { account: AccountView; password: string }): void {
  print(words()("user.password", { login: account.login, password }));
}

function refuse(why: string): void {
  remark(why);
  endWith(1);
}
