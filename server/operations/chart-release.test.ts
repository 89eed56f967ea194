import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { approveNow, freezeNow } from "../testing/release-scene";
import { makeTeam } from "../testing/rows";
import { bytesOf } from "../testing/texts";
import { changeRelease } from "./change-release";
import { listIndicators, listPoints } from "./chart-release";
import { citationText, citeRelease } from "./cite-release";
import { getRelease } from "./get-release";
import { importSource } from "./import-source";
import { listReleasedFacts } from "./list-released-facts";
import { packRelease } from "./pack-release";

const years = [2021, 2022, 2023];
const counties = ["宁远县", "白河县"];
const figure = (county: number, year: number) => 10 * (county + 1) + (year - 2020);

/** An article a county and year, with one figure that compares, one that is not exact and one that is only a change. */
const articles = counties.map((county, index) =>
  years
    .map(
      (year) =>
        `# ${county}${year}年水利工作见成效\n记者 林青\n\n${year}年，${county}新建水库${figure(index, year)}座。${year}年，${county}惠及群众超${year}人。`,
    )
    .join("\n\n"),
);

async function makeCharted(given: { names?: boolean } = {}) {
  const team = await makeTeam();
  for (const [index, text] of articles.entries()) {
    const bytes = bytesOf(`${text}\n\n${randomUUID()}。`);
    done(await importSource(team.owner.actor, team.project.id, { fileName: `${index}.txt`, bytes }));
  }
  const facts = await getDb().fact.findMany({ where: { projectId: team.project.id } });
  await approveNow(
    team.reviewer,
    facts.map(({ id }) => id),
  );
  const release = await freezeNow(team.owner, team.project.id, { names: false, ...given });
  return { ...team, release, facts };
}

const scene = await makeCharted();

describe("charts of a release", () => {
  test("are of the indicators that compare, in the figures that were frozen", async () => {
    const { viewer, release } = scene;
    const { indicators } = done(await listIndicators(viewer.actor, release.id));
    expect(indicators).toEqual([{ indicator: "新建水库", unit: "座", facts: 6, firstYear: 2021, lastYear: 2023 }]);
    const { points, leftOut } = done(await listPoints(viewer.actor, release.id, { indicator: "新建水库", unit: "座" }));
    const expected = counties.flatMap((county, index) =>
      years.map((year) => [county.replace("县", ""), year, String(figure(index, year)), 1]),
    );
    expect(points.map(({ place, year, value, facts }) => [place.replace("县", ""), year, value, facts]).sort()).toEqual(
      expected.sort(),
    );
    expect(Object.values(leftOut).every((count) => count === 0)).toBe(true);
  });

  test("say what they leave out", async () => {
    const { viewer, release } = scene;
    const inexact = scene.facts.find(({ bound }) => bound === ">");
    if (!inexact) throw new Error("The text says 超.");
    const { points, leftOut } = done(
      await listPoints(viewer.actor, release.id, { indicator: inexact.indicator, unit: "人" }),
    );
    expect([points, leftOut.inexact]).toEqual([[], 6]);
    const otherUnit = await listPoints(viewer.actor, release.id, { indicator: "新建水库", unit: "元" });
    expect(done(otherUnit).leftOut.unit).toBe(6);
  });

  test("each point leads to its facts, and only to them", async () => {
    const { viewer, release } = scene;
    const { points } = done(await listPoints(viewer.actor, release.id, { indicator: "新建水库", unit: "座" }));
    for (const { place, year, value, factId } of points) {
      const filter = { indicator: "新建水库", place, year };
      const page = done(await listReleasedFacts(viewer.actor, release.id, { ...filter, after: null, limit: 10 }));
      expect(page.facts.map((fact) => [fact.id, fact.value])).toEqual([[factId, value]]);
    }
    const ofYear = done(await listReleasedFacts(viewer.actor, release.id, { year: 2022, after: null, limit: 1 }));
    expect(ofYear.next).not.toBeNull();
    const none = done(await listReleasedFacts(viewer.actor, release.id, { place: "无此地", after: null, limit: 9 }));
    expect(none).toEqual({ facts: [], next: null });
  });

  test("are for those who may see the release, also once they are worked out", async () => {
    const { viewer, release } = scene;
    const stranger = (await makeTeam()).owner;
    const point = { indicator: "新建水库", unit: "座" };
    done(await listIndicators(viewer.actor, release.id));
    for (const [reader, code] of [
      [stranger.actor, "not-found"],
      [null, "signed-out"],
    ] as const) {
      const refused = { ok: false, problem: { code } };
      expect(await listIndicators(reader, release.id)).toEqual(refused);
      expect(await listPoints(reader, release.id, point)).toEqual(refused);
      expect(await citeRelease(reader, release.id)).toEqual(refused);
      expect(await citationText(reader, release.id, "cff")).toEqual(refused);
    }
  });
});

describe("what a stranger is told of a public release", () => {
  const everything = async (release: { id: string }) => [
    done(await getRelease(null, release.id)),
    done(await listReleasedFacts(null, release.id, { after: null, limit: 500 })),
    done(await listIndicators(null, release.id)),
    done(await listPoints(null, release.id, { indicator: "新建水库", unit: "座" })),
    ...(await Promise.all(
      (["gbt7714", "apa", "bibtex", "cff"] as const).map(async (form) =>
        done(await citationText(null, release.id, form)),
      ),
    )),
  ];

  test("names nobody and no project by its id, unless its owner chose so", async () => {
    const { owner, reviewer, viewer, project, release } = await makeCharted();
    done(await changeRelease(owner.actor, release.id, { public: true }));
    const text = JSON.stringify(await everything(release));
    for (const person of [owner, reviewer, viewer]) {
      for (const secret of [person.name, person.actor.userId]) expect(text).not.toContain(secret);
    }
    expect(text).not.toContain(project.id);
    const seen = done(await getRelease(null, release.id));
    expect(seen.reviewed).toMatchObject({ people: 1, names: null });
    expect(seen.project).toEqual({ id: null, name: project.name });
    expect(done(await citeRelease(null, release.id)).names).toEqual([]);
    expect(done(await getRelease(viewer.actor, release.id)).project.id).toBe(project.id);
  });

  test("names those who reviewed where the owner chose so, in the citation too", async () => {
    const { owner, reviewer, release, project } = await makeCharted({ names: true });
    done(await changeRelease(owner.actor, release.id, { public: true }));
    const { sha256 } = await packRelease(release.id, () => {});
    expect(done(await getRelease(null, release.id)).reviewed).toMatchObject({ people: 1, names: [reviewer.name] });
    expect(done(await citeRelease(null, release.id))).toMatchObject({ names: [reviewer.name], number: 1 });
    const { text, fileName } = done(await citationText(null, release.id, "cff"));
    expect(fileName).toBe("CITATION.cff");
    expect(text).toContain(JSON.stringify(reviewer.name));
    expect(text).toContain(`sha256:${sha256}`);
    expect(JSON.stringify(await everything(release))).not.toContain(project.id);
  });
});
