import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { at, ledgerOf, link, makeReview, sentence } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { createFact } from "./create-fact";
import { decideFact } from "./decide-fact";
import { decideNumeral } from "./decide-numeral";
import { getReview } from "./get-review";
import { listChanges } from "./list-changes";
import { undoEvent } from "./undo-event";

const never = "00000000-0000-0000-0000-000000000000";

/** An article whose events so far are too old to be looked back at. */
async function openedLongAgo() {
  const made = await makeReview();
  const old = "01000000-0000-7000-8000-000000000000";
  await getDb().$executeRaw`
    UPDATE "ReviewEvent" SET id = (${old.slice(0, 24)} || right(id::text, 12))::uuid
    WHERE "articleId" = ${made.articleId}::uuid`;
  const view = done(await getReview(made.viewer.actor, made.articleId));
  // Long after those and long before what is to come.
  return { ...made, view, newest: "01800000-0000-7000-8000-000000000000" };
}

const request = (version = 1) => ({ requestId: randomUUID(), version });

describe("listChanges", () => {
  it("is empty when nothing was decided since the article was opened", async () => {
    const { viewer, articleId, newest, view } = await openedLongAgo();
    const changes = done(await listChanges(viewer.actor, articleId, newest));
    expect(view.newestEvent).toMatch(/^01000000-/);
    expect(changes).toMatchObject({ facts: [], gone: [], numerals: [], by: [], newest: view.newestEvent });
    expect(changes.progress).toMatchObject({ facts: 2, openFacts: 2, numerals: 6, openNumerals: 2, complete: false });
  });

  it("has the fact decided on, the numerals that follow from it, who decided and the newest event", async () => {
    const { reviewer, viewer, articleId, newest, facts, numerals } = await openedLongAgo();
    const decision = { kind: "reject", reason: "not-a-fact" } as const;
    const answer = done(await decideFact(reviewer.actor, facts.second, { ...request(), decision }));
    const changes = done(await listChanges(viewer.actor, articleId, newest));
    expect(changes.facts).toEqual([answer.fact]);
    expect(changes.numerals.map(({ id }) => id)).toEqual([numerals.date, numerals.gambling]);
    expect(changes.numerals).toEqual(answer.numerals);
    expect(changes.by).toEqual([{ id: reviewer.id, name: reviewer.name }]);
    expect(changes.newest).toBe(answer.event.id);
    expect(changes.progress).toEqual(answer.progress);
  });

  it("has the numerals that a fact covered before it was linked elsewhere", async () => {
    const { reviewer, viewer, articleId, newest, facts, numerals } = await openedLongAgo();
    const evidence = [link("evidence", sentence), link("value", "12人")];
    const decision = { kind: "link", evidence } as const;
    done(await decideFact(reviewer.actor, facts.second, { ...request(), decision }));
    const changes = done(await listChanges(viewer.actor, articleId, newest));
    expect(changes.numerals.map(({ id, status }) => [id, status])).toEqual([
      // The period was linked as well; the other fact still stands over it.
      [numerals.date, "covered"],
      [numerals.gambling, "open"],
      [numerals.people, "covered"],
    ]);
    expect(await ledgerOf(articleId)).toEqual(["covered", "covered", "covered", "open", "open", "covered"]);
  });

  it("has numerals decided on", async () => {
    const { reviewer, viewer, articleId, newest, numerals } = await openedLongAgo();
    const decision = { kind: "not-fact", reason: "ordinal" } as const;
    const answer = done(await decideNumeral(reviewer.actor, numerals.ordinal, { ...request(), decision }));
    const changes = done(await listChanges(viewer.actor, articleId, newest));
    expect([changes.facts, changes.numerals]).toEqual([[], answer.numerals]);
  });

  it("has new facts, and names those that were taken back or moved away as gone", async () => {
    const { reviewer, viewer, articleId, newest, facts, view } = await openedLongAgo();
    const fields = { ...view.facts[1], indicator: "到场" };
    const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } =
      fields as (typeof view.facts)[number];
    const typed = {
      place,
      indicator,
      period,
      value,
      unit,
      bound,
      change,
      changeUnit,
      basis,
      prior,
      priorPeriod,
      level,
    };
    const evidence = [link("evidence", "共12人"), link("value", "12人")];
    const made = done(
      await createFact(reviewer.actor, articleId, { requestId: randomUUID(), fields: typed, evidence }),
    );
    const after = done(await listChanges(viewer.actor, articleId, newest));
    expect(after.facts).toEqual([made.fact]);
    done(await undoEvent(reviewer.actor, made.event.id, request()));
    const other = await makeReview();
    const decision = { kind: "approve" } as const;
    done(await decideFact(reviewer.actor, facts.first, { ...request(), decision }));
    await getDb().evidence.deleteMany({ where: { factId: facts.first } });
    await getDb().fact.update({
      where: { id: facts.first },
      data: { articleId: other.articleId, sourceId: other.sourceId, projectId: other.project.id },
    });
    const changes = done(await listChanges(viewer.actor, articleId, newest));
    expect(changes.facts).toEqual([]);
    expect(changes.gone.toSorted()).toEqual([made.fact?.id, facts.first].toSorted());
    expect(changes.numerals.map(({ start }) => start)).toContain(at("12人").start);
  });

  it("has what a process with a late clock wrote after the event that was asked with", async () => {
    const { reviewer, viewer, articleId, facts } = await openedLongAgo();
    const decision = { kind: "approve" } as const;
    const first = done(await decideFact(reviewer.actor, facts.first, { ...request(), decision }));
    const second = done(await decideFact(reviewer.actor, facts.second, { ...request(), decision }));
    // Nine seconds before the first, though it was committed after it.
    const moment = Number.parseInt(first.event.id.replace("-", "").slice(0, 12), 16) - 9000;
    const late = moment.toString(16).padStart(12, "0");
    const id = `${late.slice(0, 8)}-${late.slice(8)}${second.event.id.slice(13)}`;
    await getDb().$executeRaw`UPDATE "ReviewEvent" SET id = ${id}::uuid WHERE id = ${second.event.id}::uuid`;
    const changes = done(await listChanges(viewer.actor, articleId, first.event.id));
    expect(changes.facts.map((fact) => fact.id)).toContain(facts.second);
    expect(changes.newest).toBe(first.event.id);
  });

  it("is not there for strangers", async () => {
    const { articleId } = await makeReview();
    const { owner } = await makeTeam();
    for (const id of [articleId, randomUUID()]) {
      expect(await listChanges(owner.actor, id, never)).toEqual({ ok: false, problem: { code: "not-found" } });
    }
  });
});
