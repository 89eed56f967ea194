import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { locateFact } from "./locate-fact";

describe("locateFact", () => {
  it("leads any member to the fact's article", async () => {
    const { viewer, project, articleId, facts } = await makeReview();
    expect(await locateFact(viewer.actor, facts.second)).toEqual({
      ok: true,
      value: { projectId: project.id, articleId },
    });
  });

  it("tells others nothing, not even that the fact exists", async () => {
    const { facts } = await makeReview();
    const { owner: stranger } = await makeTeam();
    const hidden = await locateFact(stranger.actor, facts.first);
    expect(hidden).toEqual({ ok: false, problem: { code: "not-found" } });
    expect(await locateFact(stranger.actor, randomUUID())).toEqual(hidden);
  });
});
