/** `kaoju project`: what projects there are. */
import type { Command } from "commander";
import { withDatabase } from "../database";
import { printTable, remark } from "../print";
import { words } from "../words";

export function registerProject(program: Command): void {
  const t = words();
  program
    .command("project")
    .description(t("project.about"))
    .command("list")
    .description(t("project.list"))
    .action(() => withDatabase(list));
}

async function list(): Promise<void> {
  const { listAllProjects } = await import("@/server/operations/find-target");
  const t = words();
  const projects = await listAllProjects();
  if (projects.length === 0) return remark(t("project.none"));
  const columns = ["name", "owners", "articles", "approved", "open"] as const;
  printTable(
    columns.map((column) => t(`project.columns.${column}`)),
    projects.map((project) => [
      project.name,
      project.owners.map(({ login }) => login).join(", "),
      String(project.articles),
      String(project.approvedFacts),
      String(project.openFacts),
    ]),
  );
}
