/** Projects for journeys, made over the API: each journey has its own, so that they run side by side. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import type { ImportView, ProjectSummary } from "@/lib/api/views";

export interface MadeProject {
  readonly id: string;
  readonly name: string;
  readonly imported: readonly ImportView[];
}

/** A project of the owner with the reviewer and the viewer in it, and these files. */
export async function makeProject(
  owner: APIRequestContext,
  name: string,
  files: readonly string[],
): Promise<MadeProject> {
  const made = await owner.post("/api/projects", { data: { name } });
  expect(made.ok(), await made.text()).toBe(true);
  const { id }: ProjectSummary = await made.json();
  for (const role of ["reviewer", "viewer"]) {
    const added = await owner.post(`/api/projects/${id}/members`, { data: { login: role, role } });
    expect(added.ok(), await added.text()).toBe(true);
  }
  const imported: ImportView[] = [];
  for (const path of files) {
    const file = { name: basename(path), mimeType: "text/plain", buffer: await readFile(path) };
    const answer = await owner.post(`/api/projects/${id}/sources`, { multipart: { file } });
    expect(answer.ok(), await answer.text()).toBe(true);
    imported.push(await answer.json());
  }
  return { id, name, imported };
}
