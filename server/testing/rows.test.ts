import { expect, test } from "vitest";
import { getDb } from "../db";
import { makeTeam } from "./rows";

test("makes a project with one person of each role", async () => {
  const { project, owner, viewer } = await makeTeam();
  const rows = await getDb().membership.findMany({ where: { projectId: project.id }, orderBy: { role: "asc" } });
  expect(rows.map((row) => row.role)).toEqual(["owner", "reviewer", "viewer"]);
  expect(rows.map((row) => row.userId)).toContain(owner.actor.userId);
  expect(owner.login).not.toBe(viewer.login);
});
