import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { FreezeStep } from "@/lib/api/releases";
import { getDb } from "../db";
import { verifyPackage } from "../package/verify-package";
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
        expect([holds, head?.number]).toEqual([true, number]);
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
