import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { HistoryPage } from "@/lib/api/activity";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { decideFact } from "./decide-fact";
import { listFactEvents } from "./list-fact-events";
import { undoEvent } from "./undo-event";

it("answers the history, newest first, with what was taken back and what was decided in bulk marked", async () => {
  const { viewer, reviewer, project, facts } = await makeReview();
  const correct = { kind: "correct", changes: { unit: "件" } } as const;
  const corrected = done(
    await decideFact(reviewer.actor, facts.first, { requestId: randomUUID(), version: 1, decision: correct }),
  );
  done(await undoEvent(reviewer.actor, corrected.event.id, { requestId: randomUUID(), version: 2 }));
  const reopened = { kind: "reject", reason: "other", note: "看错了" } as const;
  const rejected = done(
    await decideFact(reviewer.actor, facts.first, { requestId: randomUUID(), version: 3, decision: reopened }),
  );
  const batch = await getDb().batch.create({
    data: { projectId: project.id, userId: reviewer.id, decision: reopened, selection: {} },
  });
  await getDb().reviewEvent.update({ where: { id: rejected.event.id }, data: { batchId: batch.id } });

  const { events, next } = done(await listFactEvents(viewer.actor, facts.first));
  expect(next).toBeNull();
  expect(events.map(({ kind, version, by, undone }) => [kind, version, by?.name ?? null, undone])).toEqual([
    ["reject", 4, reviewer.name, false],
    ["undo", 3, reviewer.name, false],
    ["correct", 2, reviewer.name, true],
    ["propose", 1, null, false],
  ]);
  expect(events[0]).toMatchObject({ batchId: batch.id, reason: "other", note: "看错了" });
  expect(events[1]).toMatchObject({ batchId: null, undoes: corrected.event.id });
  expect(events[2]?.changes).toMatchObject({ unit: { from: "起", to: "件" } });
  expect(events[3]?.changes).toMatchObject({ unit: { from: null, to: "起" } });
});

it("answers page by page without leaving one out or telling one twice", async () => {
  const { reviewer, facts } = await makeReview();
  for (const version of [1, 2, 3, 4]) {
    const decision = version % 2 === 1 ? ({ kind: "reject", reason: "other" } as const) : ({ kind: "reopen" } as const);
    done(await decideFact(reviewer.actor, facts.first, { requestId: randomUUID(), version, decision }));
  }
  const pages: number[][] = [];
  for (let before: number | null = null; ; ) {
    const page: HistoryPage = done(await listFactEvents(reviewer.actor, facts.first, { before, limit: 2 }));
    pages.push(page.events.map(({ version }) => version));
    before = page.next;
    if (before === null) break;
  }
  expect(pages).toEqual([[5, 4], [3, 2], [1]]);
});

it("is not there for strangers", async () => {
  const { facts } = await makeReview();
  const stranger = (await makeTeam()).owner.actor;
  for (const id of [facts.first, randomUUID()]) {
    expect(await listFactEvents(stranger, id)).toEqual({ ok: false, problem: { code: "not-found" } });
  }
});
