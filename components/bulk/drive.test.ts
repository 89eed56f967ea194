import { describe, expect, it } from "vitest";
import type { Answer } from "@/components/api/client";
import type { BatchStatus, BatchView } from "@/lib/api/batches";
import { drive } from "./drive";

function view(status: BatchStatus): BatchView {
  return {
    id: "b",
    projectId: "p",
    status,
    decision: { kind: "approve" },
    by: { id: "u", name: "u" },
    createdAt: "2026-01-01T00:00:00.000Z",
    total: 1,
    outcomes: { waiting: 1, done: 0, refused: 0, undone: 0, kept: 0 },
    problems: [],
    reasons: [],
    changing: [],
    staying: [],
  };
}

/** A server that answers these in turn. */
function server(...answers: (BatchStatus | "offline")[]) {
  const paths: string[] = [];
  const post = async (path: string): Promise<Answer<BatchView>> => {
    paths.push(path);
    const status = answers[paths.length - 1];
    if (status === undefined) throw new Error("It was asked once too often.");
    return status === "offline" ? { ok: false, problem: { code: "offline" } } : { ok: true, value: view(status) };
  };
  return { paths, post };
}

describe("drive", () => {
  it("asks again until the end and tells of each step", async () => {
    const { paths, post } = server("running", "running", "done");
    const seen: BatchStatus[] = [];
    const onStep = ({ status }: BatchView) => seen.push(status);
    expect(await drive("b", "run", { post, onStep, isStopped: () => false })).toBeNull();
    expect(seen).toEqual(["running", "running", "done"]);
    expect(new Set(paths)).toEqual(new Set(["/api/batches/b/run"]));
  });

  it("stops where it is told to, between two steps", async () => {
    const { paths, post } = server("undoing", "undoing");
    await drive("b", "undo", { post, onStep: () => {}, isStopped: () => paths.length === 2 });
    expect(paths).toEqual(Array(2).fill("/api/batches/b/undo"));
  });

  it("says why it came to a halt", async () => {
    const { post } = server("running", "offline");
    expect(await drive("b", "run", { post, onStep: () => {}, isStopped: () => false })).toEqual({ code: "offline" });
  });
});
