import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ReleaseChangeView } from "@/lib/api/releases";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { approveNow, decideNow, freezeNow, makeDraft } from "../testing/release-scene";
import { makeTeam } from "../testing/rows";
import { changeRelease } from "./change-release";
import { getRelease, listReleases } from "./get-release";
import { getReleasedFact } from "./get-released-fact";
import { listReleaseChanges, listReleasedFacts } from "./list-released-facts";
import { previewRelease } from "./preview-release";

const all = { after: null, limit: 100 };

/** Two releases: in the second one fact is added, one corrected, one withdrawn and one the same. */
async function makeTwo(given: { names?: boolean; texts?: boolean } = {}) {
  const draft = await makeDraft();
  const { project, owner, reviewer, factIds } = draft;
  const [a = "", b = "", c = "", d = ""] = factIds;
  await approveNow(reviewer, [a, b, c]);
  const one = await freezeNow(owner, project.id, { names: false, ...given });
  await decideNow(reviewer, a, { kind: "reopen", note: "老李核对过" });
  await decideNow(reviewer, a, { kind: "correct", changes: { unit: "处" } });
  await approveNow(owner, [a, d]);
  await decideNow(owner, b, { kind: "reopen" });
  await decideNow(owner, b, { kind: "reject", reason: "wrong-figure", note: "老李说错" });
  const two = await freezeNow(owner, project.id, { names: false, ...given });
  const stranger = (await makeTeam()).owner;
  return { ...draft, stranger, one, two, added: d, corrected: a, gone: b, same: c };
}

const scene = await makeTwo();

describe("reading a release", () => {
  test("is for members; strangers learn nothing, and those who are not signed in are told to", async () => {
    const { two, viewer, stranger, same } = scene;
    const reads = [
      (reader: { userId: string } | null) => getRelease(reader, two.id),
      (reader: { userId: string } | null) => listReleasedFacts(reader, two.id, all),
      (reader: { userId: string } | null) => listReleaseChanges(reader, two.id, { ...all, kind: null }),
      (reader: { userId: string } | null) => getReleasedFact(reader, two.id, same),
    ];
    for (const read of reads) {
      expect((await read(viewer.actor)).ok).toBe(true);
      expect(await read(stranger.actor)).toEqual({ ok: false, problem: { code: "not-found" } });
      expect(await read(null)).toEqual({ ok: false, problem: { code: "signed-out" } });
    }
    expect(await getRelease(viewer.actor, randomUUID())).toMatchObject({ problem: { code: "not-found" } });
    expect(await getRelease(null, randomUUID())).toMatchObject({ problem: { code: "signed-out" } });
    expect(await listReleases(stranger.actor, scene.project.id, { before: null, limit: 5 })).toMatchObject({
      problem: { code: "not-found" },
    });
  });

  test("members see names, and which release is newer", async () => {
    const { one, two, owner, viewer } = scene;
    const first = done(await getRelease(viewer.actor, one.id));
    expect(first).toMatchObject({
      createdBy: owner.name,
      newest: { id: two.id, number: 2 },
      member: true,
      mayChange: false,
    });
    expect(done(await getRelease(owner.actor, two.id))).toMatchObject({
      newest: null,
      mayChange: true,
      previous: { id: one.id, number: 1 },
      counts: { added: 1, corrected: 1, withdrawn: 1, unchanged: 1 },
    });
  });

  test("the list pages from the newest on", async () => {
    const { viewer, project, one, two } = scene;
    const first = done(await listReleases(viewer.actor, project.id, { before: null, limit: 1 }));
    expect([first.releases.map(({ id }) => id), first.next]).toEqual([[two.id], 2]);
    const second = done(await listReleases(viewer.actor, project.id, { before: first.next, limit: 1 }));
    expect([second.releases.map(({ id }) => id), second.next]).toEqual([[one.id], null]);
  });

  test("facts come page by page in the order of the text, each once", async () => {
    const { viewer, two, corrected, same, added } = scene;
    const ids: string[] = [];
    let after: number | null = null;
    do {
      const page: { facts: readonly { id: string }[]; next: number | null } = done(
        await listReleasedFacts(viewer.actor, two.id, { after, limit: 2 }),
      );
      ids.push(...page.facts.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(ids).toEqual([corrected, same, added]);
  });

  test("changes come by kind, with what was and is, who, when and why", async () => {
    const { viewer, reviewer, owner, two, added, corrected, gone } = scene;
    const changes: ReleaseChangeView[] = [];
    let after: number | null = null;
    do {
      const page: { changes: readonly ReleaseChangeView[]; next: number | null } = done(
        await listReleaseChanges(viewer.actor, two.id, { kind: null, after, limit: 1 }),
      );
      changes.push(...page.changes);
      after = page.next;
    } while (after !== null);
    expect(changes).toMatchObject([
      { kind: "added", factId: added, before: null, by: owner.name },
      {
        kind: "corrected",
        factId: corrected,
        before: { unit: "座" },
        after: { unit: "处" },
        reason: null,
        note: "老李核对过",
      },
      { kind: "withdrawn", factId: gone, after: null, reason: "wrong-figure", note: "老李说错", by: owner.name },
    ]);
    expect(changes.every(({ articleTitle, at }) => articleTitle !== "" && at !== null)).toBe(true);
    expect(reviewer.name).not.toBe("");
    const only = done(await listReleaseChanges(viewer.actor, two.id, { ...all, kind: "withdrawn" }));
    expect(only.changes.map(({ factId }) => factId)).toEqual([gone]);
  });

  test("a fact has the words around it, its history as of then, and what the newest release says of it", async () => {
    const { viewer, one, corrected, gone, same, two, sourceId } = scene;
    const detail = done(await getReleasedFact(viewer.actor, one.id, corrected));
    expect(detail.fact.unit).toBe("座");
    expect(detail.history.map(({ kind }) => kind)).toEqual(["propose", "approve"]);
    expect(detail.newest).toEqual({ id: two.id, number: 2, state: "corrected" });
    const { text } = await getDb().source.findUniqueOrThrow({ where: { id: sourceId } });
    for (const { start, text: words } of detail.excerpts) expect(text.slice(start, start + words.length)).toBe(words);
    for (const { start, end } of detail.fact.evidence) {
      expect(detail.excerpts.some((part) => part.start <= start && end <= part.start + part.text.length)).toBe(true);
    }
    expect(done(await getReleasedFact(viewer.actor, one.id, gone)).newest?.state).toBe("gone");
    expect(done(await getReleasedFact(viewer.actor, one.id, same)).newest?.state).toBe("same");
    expect(done(await getReleasedFact(viewer.actor, two.id, same)).newest).toBeNull();
    expect(await getReleasedFact(viewer.actor, two.id, gone)).toMatchObject({ problem: { code: "not-found" } });
  });
});

describe("a preview", () => {
  test("says what is approved, what changed since the newest release, and what is open", async () => {
    const { viewer, owner, project, factIds } = await makeTwo();
    const [a = "", , c = "", d = "", e = ""] = factIds;
    const before = done(await previewRelease(viewer.actor, project.id));
    expect(before).toMatchObject({
      approved: 3,
      added: 0,
      corrected: 0,
      withdrawn: 0,
      unchanged: 3,
      previous: { number: 2 },
    });
    await decideNow(owner, a, { kind: "correct", changes: { unit: "座" } });
    await approveNow(owner, [a, e]);
    await decideNow(owner, c, { kind: "reopen" });
    await approveNow(owner, [c]);
    await decideNow(owner, d, { kind: "reopen" });
    const now = done(await previewRelease(viewer.actor, project.id));
    expect(now).toMatchObject({ approved: 3, added: 1, corrected: 1, withdrawn: 1, unchanged: 1 });
    expect(now.openFacts).toBe(before.openFacts);
    const { counts } = await freezeNow(owner, project.id);
    const { added, corrected, withdrawn, unchanged } = now;
    expect(counts).toMatchObject({ added, corrected, withdrawn, unchanged });
    expect(await previewRelease(scene.stranger.actor, project.id)).toMatchObject({ problem: { code: "not-found" } });
  });

  test("of a project without releases has everything as added", async () => {
    const { viewer, owner, project, factIds } = await makeDraft();
    await approveNow(owner, factIds.slice(0, 2));
    expect(done(await previewRelease(viewer.actor, project.id))).toMatchObject({
      approved: 2,
      added: 2,
      unchanged: 0,
      previous: null,
      openFacts: factIds.length - 2,
    });
  });
});

describe("publishing and withdrawing", () => {
  test("a public release is everybody's, without names and notes, and without texts where it has none", async () => {
    const { owner, reviewer, project, one, two, stranger, corrected } = await makeTwo({ names: false, texts: false });
    expect(done(await changeRelease(owner.actor, two.id, { public: true })).publicAt).not.toBeNull();
    for (const reader of [null, stranger.actor]) {
      const answers = [
        done(await getRelease(reader, two.id)),
        done(await listReleasedFacts(reader, two.id, all)),
        done(await listReleaseChanges(reader, two.id, { ...all, kind: null })),
        done(await getReleasedFact(reader, two.id, corrected)),
      ];
      const text = JSON.stringify(answers);
      for (const secret of ["老李", reviewer.name, reviewer.id, owner.name, owner.id])
        expect(text).not.toContain(secret);
      expect(answers[0]).toMatchObject({ createdBy: null, newest: null, member: false, mayChange: false });
      // That there was one before can be told; where it is cannot, while it is not public.
      expect(answers[0]).toMatchObject({ previous: { id: null, number: 1 } });
      expect(text).not.toContain(one.id);
      const detail = done(await getReleasedFact(reader, two.id, corrected));
      const quotes = detail.fact.evidence.filter(({ role }) => role === "evidence").map(({ quote }) => quote);
      expect(detail.excerpts.map((part) => part.text)).toEqual(quotes);
      // The one before is not public.
      expect((await getRelease(reader, one.id)).ok).toBe(false);
      expect((await changeRelease(stranger.actor, two.id, { public: false })).ok).toBe(false);
    }
    expect(done(await changeRelease(owner.actor, two.id, { public: false })).publicAt).toBeNull();
    expect(await getRelease(null, two.id)).toMatchObject({ problem: { code: "signed-out" } });
    expect(project.id).toBe(two.projectId);
  });

  test("a withdrawn release stays, with who, when and why, and is published no more", async () => {
    const { owner, viewer, one } = await makeTwo();
    const gone = done(await changeRelease(owner.actor, one.id, { withdraw: "单位有误" }));
    expect(gone.withdrawn).toMatchObject({ by: owner.name, reason: "单位有误" });
    expect(await changeRelease(owner.actor, one.id, { withdraw: "另一个理由" })).toMatchObject({
      problem: { code: "wrong-status" },
    });
    expect(await changeRelease(owner.actor, one.id, { public: true })).toMatchObject({
      problem: { code: "wrong-status" },
    });
    const seen = done(await getRelease(viewer.actor, one.id));
    expect([seen.withdrawn?.reason, seen.publicAt]).toEqual(["单位有误", null]);
    expect(done(await listReleasedFacts(viewer.actor, one.id, all)).facts).toHaveLength(3);
  });

  test("is refused to all but owners, and nothing changes", async () => {
    const { reviewer, viewer, stranger, two } = scene;
    const row = () => getDb().release.findUniqueOrThrow({ where: { id: two.id } });
    const before = await row();
    for (const request of [{ public: true }, { withdraw: "x" }]) {
      const codes = await Promise.all(
        [reviewer, viewer, stranger].map(async ({ actor }) => {
          const outcome = await changeRelease(actor, two.id, request);
          return outcome.ok ? "ok" : outcome.problem.code;
        }),
      );
      expect(codes).toEqual(["not-allowed", "not-allowed", "not-found"]);
    }
    expect(await row()).toEqual(before);
  });
});
