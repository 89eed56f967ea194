import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { FactDecision } from "@/lib/review/decision";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { bytesOf } from "../testing/texts";
import { createFact } from "./create-fact";
import { decideFact } from "./decide-fact";
import { importSource } from "./import-source";
import { replaceCuts } from "./replace-cuts";
import { undoEvent } from "./undo-event";

async function findingsOf(id: string): Promise<string[]> {
  return (await getDb().fact.findUniqueOrThrow({ where: { id }, select: { findings: true } })).findings;
}

/** A reviewer at one fact, with the events that they make. */
async function atFact() {
  const review = await makeReview();
  const id = review.facts.first;
  const { actor } = review.reviewer;
  const version = async () => (await getDb().fact.findUniqueOrThrow({ where: { id } })).version;
  const decide = async (decision: FactDecision) =>
    done(await decideFact(actor, id, { requestId: randomUUID(), version: await version(), decision })).event;
  const undo = async (eventId: string) =>
    done(await undoEvent(actor, eventId, { requestId: randomUUID(), version: await version() }));
  return { ...review, id, actor, decide, undo };
}

test("a correction and its undoing find anew", async () => {
  const { id, decide, undo } = await atFact();
  expect(await findingsOf(id)).toEqual([]);
  const event = await decide({ kind: "correct", changes: { value: "777" } });
  expect(await findingsOf(id)).toContain("figure-differs");
  await undo(event.id);
  expect(await findingsOf(id)).toEqual([]);
});

test("other links find anew", async () => {
  const { id, decide } = await atFact();
  const { start, end } = await getDb().evidence.findFirstOrThrow({ where: { factId: id, role: "evidence" } });
  await decide({ kind: "link", evidence: [{ role: "evidence", start, end }] });
  expect(await findingsOf(id)).toContain("figure-unlinked");
});

test("approving, rejecting and reopening leave what is kept", async () => {
  const { id, decide } = await atFact();
  await getDb().fact.update({ where: { id }, data: { findings: ["kept"] } });
  await decide({ kind: "approve" });
  await decide({ kind: "reopen" });
  await decide({ kind: "reject", reason: "other" });
  expect(await findingsOf(id)).toEqual(["kept"]);
});

test("a new fact has its findings", async () => {
  const { articleId, actor, id } = await atFact();
  const fact = await getDb().fact.findUniqueOrThrow({ where: { id }, include: { evidence: true } });
  const { start, end } = fact.evidence.find(({ role }) => role === "evidence") ?? { start: 0, end: 0 };
  const made = await createFact(actor, articleId, {
    requestId: randomUUID(),
    fields: {
      place: "云岭",
      indicator: "办结",
      period: "2021",
      value: "98765",
      unit: "件",
      bound: "=",
      change: null,
      changeUnit: null,
      basis: null,
      prior: null,
      priorPeriod: null,
      level: "aggregate",
    },
    evidence: [{ role: "evidence", start, end }],
  });
  expect(await findingsOf(done(made).fact?.id ?? "")).toEqual(["figure-unlinked"]);
});

test("an import keeps what is found, and moved cuts find anew", async () => {
  const { owner, project } = await makeTeam();
  const text = `2022年，宁远县新建水库3座。\n\n2022年，白河县新建学校7所。${randomUUID()}\n`;
  const cut = { title: "一", byline: null, date: "2022", place: null };
  const middle = text.indexOf("\n\n") + 2;
  const whole = [{ ...cut, start: 0, end: text.length }];
  const halves = [
    { ...cut, start: 0, end: middle },
    { ...cut, start: middle, end: text.length },
  ];
  const file = { fileName: "a.txt", bytes: bytesOf(text) };
  const imported = done(await importSource(owner.actor, project.id, { ...file, articles: whole }));
  const facts = await getDb().fact.findMany({ where: { projectId: project.id }, orderBy: { position: "asc" } });
  expect(facts.map(({ findings }) => findings)).toEqual([[], []]);
  const second = facts[1];
  if (!second) throw new Error("The text has two facts.");
  const decision = { kind: "reject", reason: "other" } as const;
  const request = { requestId: randomUUID(), version: 1, decision };
  done(await decideFact(owner.actor, second.id, request));
  // The words of its place, say, stand in the other half: the link leads out of its article now.
  await getDb().evidence.create({
    data: {
      factId: second.id,
      articleId: second.articleId,
      role: "place",
      ordinal: 5,
      start: 6,
      end: 9,
      quote: "宁远县",
    },
  });
  done(await replaceCuts(owner.actor, imported.sourceId, { articles: halves }));
  expect(await findingsOf(second.id)).toEqual(["evidence-mismatch"]);
  done(await replaceCuts(owner.actor, imported.sourceId, { articles: whole }));
  expect(await findingsOf(second.id)).toEqual([]);
});
