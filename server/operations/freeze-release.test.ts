import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { FreezeStep } from "@/lib/api/releases";
import { getDb } from "../db";
import { newId } from "../repositories/new-id";
import { done } from "../testing/outcomes";
import { approveNow, decideNow, freezeNow, freezeRequestOf, gathered, makeDraft } from "../testing/release-scene";
import { makeTeam } from "../testing/rows";
import { prepareFreezing } from "./freeze-release";
import { releaseContent } from "./release-content";
import { undoEvent } from "./undo-event";

const address = "http://kaoju.test";

async function contentOf(releaseId: string) {
  const content = await releaseContent(releaseId);
  if (!content) throw new Error("There is no such release.");
  const [sources, articles, facts, decisions, changes] = await Promise.all([
    gathered(content.sources()),
    gathered(content.articles()),
    gathered(content.facts()),
    gathered(content.decisions()),
    gathered(content.changes()),
  ]);
  return { head: content.head, sources, articles, facts, decisions, changes };
}

/** Every row of a project's releases, as one text. */
async function rowsOf(projectId: string): Promise<string> {
  const [row] = await getDb().$queryRaw<{ digest: string }[]>`
    WITH own AS (SELECT * FROM "Release" WHERE "projectId" = ${projectId}::uuid), rows AS (
      SELECT r::text AS row FROM own r
      UNION ALL SELECT f::text FROM "ReleaseFact" f WHERE "releaseId" IN (SELECT id FROM own)
      UNION ALL SELECT s::text FROM "FactSnapshot" s
        WHERE hash IN (SELECT f.hash FROM "ReleaseFact" f WHERE f."releaseId" IN (SELECT id FROM own))
      UNION ALL SELECT a::text FROM "ReleaseArticle" a WHERE "releaseId" IN (SELECT id FROM own)
      UNION ALL SELECT s::text FROM "ReleaseSource" s WHERE "releaseId" IN (SELECT id FROM own)
      UNION ALL SELECT c::text FROM "ReleaseChange" c WHERE "releaseId" IN (SELECT id FROM own)
    )
    SELECT coalesce(string_agg(row, E'\n' ORDER BY row), '') AS digest FROM rows`;
  return row?.digest ?? "";
}

describe("freezing", () => {
  test("keeps the approved facts alone, with their words, articles, sources and decisions", async () => {
    const { project, owner, reviewer, sourceId, bytes, factIds } = await makeDraft();
    const [first = "", second = "", third = "", fourth = ""] = factIds;
    await decideNow(reviewer, second, { kind: "correct", changes: { indicator: "完成投资额" } });
    await approveNow(reviewer, [second]);
    await approveNow(owner, [first]);
    await decideNow(reviewer, third, { kind: "reject", reason: "duplicate", note: "见上" });
    const steps: FreezeStep[] = [];
    const freezing = done(
      await prepareFreezing(owner.actor, project.id, freezeRequestOf({ title: "第一版" }), address),
    );
    const { id } = done(await freezing.run((step) => steps.push(step)));

    const { head, sources, articles, facts, decisions, changes } = await contentOf(id);
    expect(head).toMatchObject({
      id,
      project: { id: project.id, name: project.name },
      number: 1,
      title: "第一版",
      licence: "CC-BY-4.0",
      address,
      previous: null,
      counts: { facts: 2, articles: 1, sources: 1, added: 2, corrected: 0, withdrawn: 0, unchanged: 0, decisions: 5 },
      people: [
        { key: "P1", name: reviewer.name },
        { key: "P2", name: owner.name },
      ],
    });
    expect(head.review.map(({ approved, corrected, rejected }) => [approved, corrected, rejected])).toEqual([
      [2, 1, 1],
    ]);
    expect(changes).toEqual([]);
    expect(facts.map((fact) => fact.id)).toEqual([first, second]);
    expect(facts.map(({ approvedBy, corrected, version }) => [approvedBy, corrected, version])).toEqual([
      ["P2", false, 2],
      ["P1", true, 3],
    ]);
    expect(facts[1]).toMatchObject({ indicator: "完成投资额", value: "12000000", unit: "元", placeCode: "431126" });
    const [source] = sources;
    expect(sources).toHaveLength(1);
    expect(source).toMatchObject({ id: sourceId, fileName: "周报, 2022.txt" });
    expect(Buffer.from(source?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    for (const { evidence } of facts) {
      for (const { start, end, quote } of evidence) expect(source?.text?.slice(start, end)).toBe(quote);
      expect(evidence.length).toBeGreaterThan(1);
    }
    expect(articles.map(({ title }) => title)).toEqual(["宁远县水利局水库建设见成效"]);
    expect(decisions.map(({ factId, kind, version, by }) => [factId, kind, version, by])).toEqual([
      [first, "propose", 1, null],
      [first, "approve", 2, "P2"],
      [second, "propose", 1, null],
      [second, "correct", 2, "P1"],
      [second, "approve", 3, "P1"],
    ]);
    expect(decisions[4]?.changes).toMatchObject({ decidedBy: { from: null, to: "P1" } });
    expect(steps.at(-1)).toEqual({ step: "changes", done: 2, total: 2 });
    expect(fourth).not.toBe("");
  });

  test("tells what the next release added, corrected and withdrew, and why; what is the same takes no new room", async () => {
    const { project, owner, reviewer, factIds } = await makeDraft();
    const [a = "", b = "", c = "", d = "", e = ""] = factIds;
    await approveNow(reviewer, [a, b, c, d]);
    const one = await freezeNow(owner, project.id);
    const before = await rowsOf(project.id);
    await decideNow(reviewer, a, { kind: "reopen", note: "单位写错" });
    await decideNow(reviewer, a, { kind: "correct", changes: { unit: "处" } });
    await approveNow(owner, [a]);
    await decideNow(owner, b, { kind: "reopen" });
    await decideNow(owner, b, { kind: "reject", reason: "wrong-figure", note: "原文有误" });
    await decideNow(owner, c, { kind: "correct", changes: { indicator: "受益群众" } });
    // Approved again as it was: another version, the same claim.
    await decideNow(owner, d, { kind: "reopen" });
    await approveNow(owner, [d]);
    await approveNow(reviewer, [e]);
    const snapshots = await getDb().factSnapshot.count();
    const two = await freezeNow(owner, project.id, { title: "第二版" });
    expect(two).toMatchObject({ number: 2, previousId: one.id, previousNumber: 1 });
    expect(await getDb().factSnapshot.count()).toBeGreaterThanOrEqual(snapshots + 2);

    const { head, changes, facts } = await contentOf(two.id);
    expect(head.previous).toEqual({ id: one.id, number: 1 });
    expect(head.counts).toMatchObject({ facts: 3, added: 1, corrected: 1, withdrawn: 2, unchanged: 1 });
    expect(facts.map(({ id }) => id)).toEqual([a, d, e]);
    const [added, corrected, ...withdrawn] = changes;
    expect(added).toMatchObject({ kind: "added", factId: e });
    expect(corrected).toMatchObject({ kind: "corrected", factId: a, reason: null, note: "单位写错" });
    expect(corrected?.kind === "corrected" && [corrected.before.unit, corrected.after.unit]).toEqual(["座", "处"]);
    expect(withdrawn).toMatchObject([
      { kind: "withdrawn", factId: b, reason: "wrong-figure", note: "原文有误" },
      { kind: "withdrawn", factId: c, reason: "under-review", note: null },
    ]);
    // The first is as it was, to the last row.
    const first = (await rowsOf(project.id)).split("\n");
    for (const row of before.split("\n")) expect(first).toContain(row);
    expect((await contentOf(one.id)).facts.map(({ unit }) => unit)[0]).toBe("座");
    expect((await contentOf(one.id)).decisions.every(({ version }) => version <= 2)).toBe(true);
  });

  test("without names says who only by key, and keeps free words to itself", async () => {
    const { project, owner, reviewer, factIds } = await makeDraft();
    const [a = "", b = ""] = factIds;
    await approveNow(reviewer, [a, b]);
    await freezeNow(owner, project.id);
    await decideNow(reviewer, a, { kind: "reopen", note: "老李说的" });
    await decideNow(reviewer, a, { kind: "reject", reason: "other", note: "老李说的" });
    await decideNow(reviewer, a, { kind: "reopen" });
    await decideNow(reviewer, a, { kind: "correct", changes: { unit: "处" } });
    await approveNow(reviewer, [a]);
    const { id } = await freezeNow(owner, project.id, { names: false, texts: false });
    const content = await contentOf(id);
    expect(content.head.people).toEqual([{ key: "P1", name: null }]);
    expect(content.changes).toMatchObject([{ kind: "corrected", reason: "other", note: null }]);
    const text = JSON.stringify(content);
    for (const secret of ["老李", reviewer.name, reviewer.id, owner.id]) expect(text).not.toContain(secret);
    expect(content.sources.map(({ text, bytes }) => [text, bytes])).toEqual([[null, null]]);
  });

  test("counts a fact whose words were linked anew as corrected, until that is taken back", async () => {
    const { project, owner, factIds } = await makeDraft();
    const [a = ""] = factIds;
    const fact = await getDb().fact.findUniqueOrThrow({ where: { id: a }, include: { evidence: true } });
    const evidence = fact.evidence.map(({ role, start, end }) => ({ role: role as "evidence", start, end }));
    const wider = evidence.map((span) => (span.role === "evidence" ? { ...span, end: span.end + 1 } : span));
    await decideNow(owner, a, { kind: "link", evidence: wider });
    await approveNow(owner, [a]);
    const one = await freezeNow(owner, project.id);
    await decideNow(owner, a, { kind: "reopen" });
    const link = await getDb().reviewEvent.findFirstOrThrow({ where: { factId: a, kind: "link" } });
    done(await undoEvent(owner.actor, link.id, { requestId: randomUUID(), version: 4 }));
    await approveNow(owner, [a]);
    const two = await freezeNow(owner, project.id);
    const corrected = async (id: string) => (await contentOf(id)).facts.map((released) => released.corrected);
    expect([await corrected(one.id), await corrected(two.id)]).toEqual([[true], [false]]);
    expect(two.counts).toMatchObject({ corrected: 1, unchanged: 0 });
  });

  test("pages through thousands of facts, each once, in order", async () => {
    const { project, owner, factIds } = await makeDraft();
    await approveNow(owner, factIds);
    const copies = 2300;
    await getDb().$executeRaw`
      INSERT INTO "Fact" SELECT (f).* FROM (
        SELECT jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(), 'position', x.position + n)) AS f
        FROM "Fact" x, generate_series(1, ${copies}) n WHERE x.id = ${factIds[0]}::uuid
      ) copies`;
    const steps: FreezeStep[] = [];
    const freezing = done(await prepareFreezing(owner.actor, project.id, freezeRequestOf(), address));
    const { id } = done(await freezing.run((step) => steps.push(step)));
    const total = factIds.length + copies;
    const { facts, head } = await contentOf(id);
    expect(head.counts.facts).toBe(total);
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(total);
    const keys = facts.map(({ position, id }) => `${String(position).padStart(9, "0")} ${id}`);
    expect(keys).toEqual(keys.toSorted());
    expect(steps.filter(({ step }) => step === "facts").map(({ done }) => done)).toEqual([
      500,
      1000,
      1500,
      2000,
      total,
    ]);
  });
});

describe("freezing at the same time", () => {
  test("two people get two numbers, one after the other", async () => {
    const { project, owner, factIds } = await makeDraft();
    await approveNow(owner, factIds.slice(0, 2));
    const made = await Promise.all([1, 2, 3].map(() => freezeNow(owner, project.id)));
    const sorted = made.toSorted((a, b) => a.number - b.number);
    expect(sorted.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(sorted.map(({ previousId }) => previousId)).toEqual([null, sorted[0]?.id, sorted[1]?.id]);
    expect(sorted.map(({ counts }) => counts.unchanged)).toEqual([0, 2, 2]);
  });

  test("one request that is sent twice freezes once, also later; with other content it is refused", async () => {
    const { project, owner, factIds } = await makeDraft();
    await approveNow(owner, factIds.slice(0, 2));
    const request = freezeRequestOf();
    const made = await Promise.all([1, 2].map(() => freezeNow(owner, project.id, request)));
    expect(made[0]?.id).toBe(made[1]?.id);
    expect((await freezeNow(owner, project.id, request)).id).toBe(made[0]?.id);
    expect(await prepareFreezing(owner.actor, project.id, { ...request, title: "另一版" }, address)).toMatchObject({
      problem: { code: "invalid-input", details: { requestId: "reused" } },
    });
    expect(await getDb().release.count({ where: { projectId: project.id } })).toBe(1);
  });

  test("what is decided while it runs is not in it, and does not break it off", async () => {
    const { project, owner, reviewer, factIds } = await makeDraft();
    const [a = "", b = ""] = factIds;
    await approveNow(owner, [a]);
    const freezing = done(await prepareFreezing(owner.actor, project.id, freezeRequestOf(), address));
    let decided: Promise<void> | undefined;
    const { id } = done(
      await freezing.run(({ step }) => {
        if (step === "facts")
          decided = decideNow(reviewer, a, { kind: "reopen" }).then(() => approveNow(reviewer, [b]));
      }),
    );
    await decided;
    const { facts, decisions } = await contentOf(id);
    expect(facts.map((fact) => [fact.id, fact.version])).toEqual([[a, 2]]);
    expect(decisions.map(({ kind }) => kind)).toEqual(["propose", "approve"]);
  });

  test("what breaks off leaves nothing", async () => {
    const { project, owner, factIds } = await makeDraft();
    await approveNow(owner, factIds);
    const freezing = done(await prepareFreezing(owner.actor, project.id, freezeRequestOf(), address));
    const broken = freezing.run(({ step }) => {
      if (step === "changes") throw new Error("the lights went out");
    });
    await expect(broken).rejects.toThrow("the lights went out");
    expect(await rowsOf(project.id)).toBe("");
    expect((await freezeNow(owner, project.id)).number).toBe(1);
  });
});

describe("who may not freeze is refused, and nothing changes", () => {
  test("members who are no owners, strangers, and a project with nothing approved", async () => {
    const { project, owner, reviewer, viewer, factIds } = await makeDraft();
    const stranger = (await makeTeam()).owner;
    const code = async (person: { actor: { userId: string } }) => {
      const outcome = await prepareFreezing(person.actor, project.id, freezeRequestOf(), address);
      return outcome.ok ? "ok" : outcome.problem.code;
    };
    expect(await code(owner)).toBe("nothing-approved");
    await approveNow(owner, factIds.slice(0, 1));
    expect(await Promise.all([reviewer, viewer, stranger].map(code))).toEqual([
      "not-allowed",
      "not-allowed",
      "not-found",
    ]);
    expect(await rowsOf(project.id)).toBe("");
  });
});

describe("what was frozen stays, whoever asks the database itself", () => {
  let projectId = "";
  let releaseId = "";
  beforeAll(async () => {
    const { project, owner, factIds } = await makeDraft();
    await approveNow(owner, factIds.slice(0, 2));
    await freezeNow(owner, project.id);
    await decideNow(owner, factIds[0] ?? "", { kind: "correct", changes: { unit: "处" } });
    projectId = project.id;
    releaseId = (await freezeNow(owner, project.id)).id;
  });

  const own = `"releaseId" = $1::uuid`;
  test.each([
    [`UPDATE "Release" SET title = 'x' WHERE id = $1::uuid`],
    [`UPDATE "Release" SET notes = 'x' WHERE id = $1::uuid`],
    [`UPDATE "Release" SET "sealedAt" = NULL WHERE id = $1::uuid`],
    [`UPDATE "Release" SET counts = '{}' WHERE id = $1::uuid`],
    [`UPDATE "Release" SET number = 7 WHERE id = $1::uuid`],
    [`DELETE FROM "Release" WHERE id = $1::uuid`],
    [`UPDATE "ReleaseFact" SET version = 9 WHERE ${own}`],
    [`DELETE FROM "ReleaseFact" WHERE ${own}`],
    [
      `INSERT INTO "ReleaseFact" SELECT "releaseId", 99, gen_random_uuid(), hash, claim, 1, "approvedById", now()
      FROM "ReleaseFact" WHERE ${own}`,
    ],
    [`UPDATE "ReleaseChange" SET reason = 'other' WHERE ${own}`],
    [`DELETE FROM "ReleaseChange" WHERE ${own}`],
    [`UPDATE "ReleaseArticle" SET title = 'x' WHERE ${own}`],
    [`DELETE FROM "ReleaseArticle" WHERE ${own}`],
    [`UPDATE "ReleaseSource" SET "fileName" = 'x' WHERE ${own}`],
    [`DELETE FROM "ReleaseSource" WHERE ${own}`],
    [`UPDATE "FactSnapshot" SET content = '{}' WHERE hash IN (SELECT hash FROM "ReleaseFact" WHERE ${own})`],
    [`DELETE FROM "FactSnapshot" WHERE hash IN (SELECT hash FROM "ReleaseFact" WHERE ${own})`],
  ])("%s", async (sql) => {
    const before = await rowsOf(projectId);
    await expect(getDb().$executeRawUnsafe(sql, releaseId)).rejects.toThrow();
    expect(await rowsOf(projectId)).toBe(before);
    expect(before).toContain(releaseId);
  });

  test.each(["Release", "ReleaseFact", "ReleaseArticle", "ReleaseSource", "ReleaseChange", "FactSnapshot"])(
    'TRUNCATE "%s"',
    async (table) => {
      const before = await rowsOf(projectId);
      await expect(getDb().$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow("what was released stays");
      expect(await rowsOf(projectId)).toBe(before);
    },
  );

  test("no release is left unsealed", async () => {
    const id = newId();
    const half = getDb().$executeRaw`
      INSERT INTO "Release" (id, "projectId", number, "requestId", "requestHash", "projectName", title, notes, address, texts, names,
        "createdById", "createdAt")
      SELECT ${id}::uuid, "projectId", 77, ${randomUUID()}::uuid, '', '', '', '', '', true, true, "createdById", now()
      FROM "Release" WHERE id = ${releaseId}::uuid`;
    await expect(half).rejects.toThrow("sealed");
    expect(await getDb().release.findUnique({ where: { id } })).toBeNull();
  });

  test("the package's hash is written once, being public comes and goes", async () => {
    const hash = "ab".repeat(32);
    const set = (data: object) => getDb().release.update({ where: { id: releaseId }, data });
    await set({ packageSha256: hash, packageBytes: 7n, formatVersion: 1 });
    await expect(set({ packageSha256: "cd".repeat(32) })).rejects.toThrow("written once");
    await expect(set({ packageSha256: null })).rejects.toThrow("written once");
    await set({ publicAt: new Date() });
    await set({ publicAt: null });
    await set({ withdrawnAt: new Date(), withdrawReason: "错" });
    await expect(set({ withdrawnAt: null })).rejects.toThrow("written once");
    const row = await getDb().release.findUniqueOrThrow({ where: { id: releaseId } });
    expect(row).toMatchObject({ packageSha256: hash, packageBytes: 7n, publicAt: null, withdrawReason: "错" });
  });
});
