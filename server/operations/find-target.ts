/**
 * What a command line means by a project's name and a login: the project's id and the person in whose name operations run.
 * No rights are given here; the operations that follow look at the person's role as always.
 */
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { allProjects, type ProjectRow } from "../repositories/all-projects";
import { findAccountByLogin } from "../repositories/users";
import { createProject } from "./create-project";

export interface Target {
  readonly actor: Actor;
  readonly projectId: string;
}

export type TargetProblem =
  | { readonly code: "noProject"; readonly name: string; readonly names: string }
  | { readonly code: "noProjects"; readonly name: string }
  | { readonly code: "severalProjects"; readonly name: string; readonly count: number }
  | { readonly code: "noAccount"; readonly login: string }
  | { readonly code: "noOwner"; readonly name: string }
  | { readonly code: "noAccounts" };

export type FoundTarget =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly problem: TargetProblem };

export interface TargetRequest {
  readonly project: string;
  /** Login; an owner of the project unless given. */
  readonly as?: string | undefined;
  /** Whether a project that does not exist is made. */
  readonly create?: boolean | undefined;
}

export async function findTarget(request: TargetRequest): Promise<FoundTarget> {
  const name = request.project;
  const [project, second] = await allProjects(getDb(), name);
  if (second) {
    const count = (await allProjects(getDb(), name)).length;
    return { ok: false, problem: { code: "severalProjects", name, count } };
  }
  if (!project && !request.create) return { ok: false, problem: await noSuchProject(name) };
  const person = await findPerson(request.as, project);
  if (!person.ok) return person;
  if (project) return { ok: true, target: { ...person, projectId: project.id } };
  const made = await createProject(person.actor, { name });
  if (!made.ok) throw new Error(`A project could not be made: ${made.problem.code}`);
  return { ok: true, target: { actor: person.actor, projectId: made.value.id } };
}

/** All projects by age, with their owners and counts. */
export function listAllProjects(): Promise<readonly ProjectRow[]> {
  return allProjects(getDb());
}

async function noSuchProject(name: string): Promise<TargetProblem> {
  const all = await allProjects(getDb());
  if (all.length === 0) return { code: "noProjects", name };
  return { code: "noProject", name, names: all.map((project) => project.name).join(", ") };
}

type FoundPerson =
  | { readonly ok: true; readonly actor: Actor }
  | { readonly ok: false; readonly problem: TargetProblem };

async function findPerson(login: string | undefined, project: ProjectRow | undefined): Promise<FoundPerson> {
  if (login !== undefined) {
    const account = await findAccountByLogin(getDb(), login.trim().toLowerCase());
    if (!account || account.disabledAt) return { ok: false, problem: { code: "noAccount", login } };
    return { ok: true, actor: { userId: account.id } };
  }
  // A project to be made has no owner yet: that of the oldest project stands in.
  const owner = project ? project.owners[0] : (await allProjects(getDb())).flatMap(({ owners }) => owners)[0];
  if (owner) return { ok: true, actor: { userId: owner.id } };
  return { ok: false, problem: project ? { code: "noOwner", name: project.name } : { code: "noAccounts" } };
}
