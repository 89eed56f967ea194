import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { describe, expect, test, vi } from "vitest";
import type { FreezeStep } from "@/lib/api/releases";
import { getDb } from "../db";
import { verifyPackage } from "../package/verify-package";
import * as pages from "../repositories/release-pages";
import { done } from "../testing/outcomes";
import { approveNow, decideNow, freezeNow, freezeRequestOf, makeDraft } from "../testing/release-scene";
import { makeTeam } from "../testing/rows";
import { freezeRelease } from "./freeze-release";
import { downloadRelease, packRelease } from "./pack-release";

async function bytesOf(reader: { userId: string } | null, releaseId: string) {
  const file = done(await downloadRelease(reader, releaseId));
  const bytes = new Uint8Array(await new Response(await file.open()).arrayBuffer());
  return { ...file, content: bytes, sha256OfContent: createHash("sha256").update(bytes).digest("hex") };
}

describe("the package of a release", () => {
  test.each([
    { names: true, texts: true },
    { names: true, texts: false },
    { names: false, texts: true },
    { names: false, texts: false },
  ])(
    "holds, is always the same and is what was noted of it (%o)",
    async (given) => {
      const { project, owner, reviewer, viewer, factIds } = await makeDraft();
      const [a = "", b = "", c = "", d = ""] = factIds;
      await approveNow(reviewer, [a, b, c]);
      const one = await freezeNow(owner, project.id, given);
      await decideNow(reviewer, a, { kind: "reopen", note: "=老李" });
      await decideNow(reviewer, a, { kind: "correct", changes: { indicator: "新建大坝" } });
      await approveNow(owner, [a, d]);
      await decideNow(owner, b, { kind: "reopen" });
      await decideNow(owner, b, { kind: "reject", reason: "wrong-figure" });
      const two = await freezeNow(owner, project.id, given);
      for (const { id, number } of [one, two]) {
        const file = await bytesOf(viewer.actor, id);
        const { holds, findings, head } = await verifyPackage(Buffer.from(file.content));
        expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
        expect([holds, head?.number, head?.names, head?.texts]).toEqual([true, number, given.names, given.texts]);
        expect([file.sha256, file.bytes]).toEqual([file.sha256OfContent, file.content.length]);
        expect((await bytesOf(viewer.actor, id)).sha256OfContent).toBe(file.sha256);
        const row = await getDb().release.findUniqueOrThrow({ where: { id } });
        expect([row.packageSha256, row.packageBytes]).toEqual([file.sha256, BigInt(file.bytes)]);
        expect(file.fileName).toBe(`${project.name} ${number}.zip`);
      }
    },
    120_000,
  );

  test("is packed when a release is frozen, and again if that was broken off", async () => {
    const { project, owner, viewer, factIds } = await makeDraft();
    await approveNow(owner, factIds.slice(0, 2));
    const request = freezeRequestOf();
    const broken = done(await freezeRelease(owner.actor, project.id, request));
    const breaking = broken((step) => {
      if (step.step === "package") throw new Error("the lights went out");
    });
    await expect(breaking).rejects.toThrow("the lights went out");
    const half = await getDb().release.findFirstOrThrow({ where: { projectId: project.id } });
    expect(half.packageSha256).toBeNull();

    const steps: FreezeStep[] = [];
    const again = done(await freezeRelease(owner.actor, project.id, request));
    const release = done(await again((step) => steps.push(step)));
    expect(release.id).toBe(half.id);
    expect(steps.map(({ step }) => step)).toContain("package");
    expect(release.package).toMatchObject({ sha256: (await bytesOf(viewer.actor, release.id)).sha256OfContent });
    expect(await packRelease(release.id, () => {})).toEqual(release.package);
  });

  test("is for members, and nobody else learns of it", async () => {
    const { project, owner, factIds } = await makeDraft();
    await approveNow(owner, factIds.slice(0, 1));
    const { id } = await freezeNow(owner, project.id);
    const stranger = (await makeTeam()).owner;
    expect(await downloadRelease(stranger.actor, id)).toMatchObject({ problem: { code: "not-found" } });
    expect(await downloadRelease(null, id)).toMatchObject({ problem: { code: "signed-out" } });
    expect((await getDb().release.findUniqueOrThrow({ where: { id } })).packageSha256).toBeNull();
  });
});

describe("somebody who downloads slowly, or not to the end", () => {
  /** Connections of this process that are at work or held. */
  const heldConnections = () => {
    const { kaojuPool: pool } = globalThis as { kaojuPool?: Pool };
    return pool ? pool.totalCount - pool.idleCount + pool.waitingCount : 0;
  };
  /** How often facts of a release were asked for. */
  const asked = vi.spyOn(pages, "packedFacts");

  test("keeps no connection, and asks the database nothing more", async () => {
    const { project, owner, viewer, factIds } = await makeDraft();
    await approveNow(owner, factIds.slice(0, 1));
    await getDb().$executeRaw`
      INSERT INTO "Fact" SELECT (f).* FROM (
        SELECT jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid())) AS f
        FROM "Fact" x, generate_series(1, 4000) WHERE x.id = ${factIds[0]}::uuid
      ) copies`;
    const { id } = await freezeNow(owner, project.id);
    await packRelease(id, () => {});
    const whole = asked.mock.calls.length;
    asked.mockClear();

    const { open } = done(await downloadRelease(viewer.actor, id));
    const reader = (await open()).getReader();
    expect((await reader.read()).value?.length).toBeGreaterThan(0);
    await expect.poll(heldConnections).toBe(0);
    // Whoever reads no further has had the first pages made for them, and not the file.
    let before = -1;
    await expect
      .poll(
        () => {
          const still = before === asked.mock.calls.length;
          before = asked.mock.calls.length;
          return still;
        },
        { interval: 200 },
      )
      .toBe(true);
    expect(before).toBeLessThan(whole / 2);

    await reader.cancel();
    expect(await getDb().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    await expect.poll(heldConnections).toBe(0);
    expect(asked.mock.calls.length).toBe(before);
  }, 120_000);
});
