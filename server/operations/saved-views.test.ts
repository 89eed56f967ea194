import { expect, test } from "vitest";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { makeTeam } from "../testing/rows";
import { changeView } from "./change-view";
import { listViews } from "./list-views";
import { removeView } from "./remove-view";
import { saveView } from "./save-view";

type Team = Awaited<ReturnType<typeof makeTeam>>;

const view = { name: "未审的", query: "status=proposed" };
const rows = ({ project }: Team) =>
  getDb().savedView.findMany({ where: { projectId: project.id }, orderBy: { id: "asc" } });
const namesFor = async (team: Team, who: "owner" | "reviewer" | "viewer") =>
  done(await listViews(team[who].actor, team.project.id)).map(({ name, mine }) => `${name} ${mine}`);

/** The viewer has a private view and a shared one. */
async function makeViews() {
  const team = await makeTeam();
  const own = done(await saveView(team.viewer.actor, team.project.id, view));
  const shared = done(await saveView(team.viewer.actor, team.project.id, { name: "共", query: "q=1", shared: true }));
  return { ...team, own, shared };
}

test("a view is its maker's alone until they share it", async () => {
  const team = await makeViews();
  expect(team.own).toMatchObject({ ...view, shared: false, mine: true, by: { id: team.viewer.id } });
  expect(await namesFor(team, "viewer")).toEqual(["共 true", "未审的 true"]);
  expect(await namesFor(team, "owner")).toEqual(["共 false"]);
  done(await changeView(team.viewer.actor, team.own.id, { shared: true }));
  expect(await namesFor(team, "reviewer")).toEqual(["共 false", "未审的 false"]);
  done(await changeView(team.viewer.actor, team.own.id, { shared: false }));
  expect(await namesFor(team, "reviewer")).toEqual(["共 false"]);
});

test("its maker renames it, saves over it and removes it", async () => {
  const team = await makeViews();
  const { actor } = team.viewer;
  expect(done(await changeView(actor, team.own.id, { name: "新名", query: "q=2" }))).toMatchObject({
    id: team.own.id,
    name: "新名",
    query: "q=2",
    shared: false,
  });
  done(await removeView(actor, team.own.id));
  expect(await namesFor(team, "viewer")).toEqual(["共 true"]);
  expect(await removeView(actor, team.own.id)).toMatchObject({ problem: { code: "not-found" } });
});

test("another of the same name is refused, the same once more is answered again, others may use the name", async () => {
  const team = await makeViews();
  const before = await rows(team);
  const { viewer, project, own, shared } = team;
  expect(done(await saveView(viewer.actor, project.id, view))).toEqual(own);
  expect(await saveView(viewer.actor, project.id, { ...view, query: "q=3" })).toMatchObject({
    problem: { code: "name-taken", details: { id: own.id } },
  });
  expect(await changeView(viewer.actor, shared.id, { name: view.name })).toMatchObject({
    problem: { code: "name-taken" },
  });
  expect(await rows(team)).toEqual(before);
  expect(await saveView(team.owner.actor, project.id, view)).toMatchObject({ ok: true });
});

test("nobody else changes or removes it, and nobody learns of a private one", async () => {
  const team = await makeViews();
  const stranger = (await makeTeam()).owner.actor;
  const before = await rows(team);
  const cases = [
    [team.owner.actor, team.shared.id, "not-allowed"],
    [team.owner.actor, team.own.id, "not-found"],
    [stranger, team.shared.id, "not-found"],
    [stranger, team.own.id, "not-found"],
  ] as const;
  for (const [actor, id, code] of cases) {
    expect(await changeView(actor, id, { name: "x" })).toMatchObject({ problem: { code } });
    expect(await removeView(actor, id)).toMatchObject({ problem: { code } });
  }
  expect(await saveView(stranger, team.project.id, view)).toMatchObject({ problem: { code: "not-found" } });
  expect(await listViews(stranger, team.project.id)).toMatchObject({ problem: { code: "not-found" } });
  expect(await rows(team)).toEqual(before);
});

test("who is no member any more keeps no hold of what they made", async () => {
  const team = await makeViews();
  await getDb().membership.updateMany({ where: { userId: team.viewer.id }, data: { disabledAt: new Date() } });
  const before = await rows(team);
  expect(await changeView(team.viewer.actor, team.own.id, { shared: true })).toMatchObject({
    problem: { code: "not-found" },
  });
  expect(await removeView(team.viewer.actor, team.shared.id)).toMatchObject({ problem: { code: "not-found" } });
  expect(await rows(team)).toEqual(before);
});
