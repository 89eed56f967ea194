/** Decisions in one article at the same moment: the ledger must follow from all of them, whoever came first. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { ok } from "@/lib/api/problem";
import type { FactDecision } from "@/lib/review/decision";
import { getDb, transaction } from "../db";
import { moveLedgerOn } from "../repositories/ledger-version";
import { resettle, setStatuses } from "../repositories/numeral-writes";
import { lockArticle } from "../repositories/review-scene";
import { done } from "../testing/outcomes";
import { ledgerOf, makeReview } from "../testing/review-rows";
import { decideFact } from "./decide-fact";
import { decideNumeral } from "./decide-numeral";
import { decideLightly, Overtaken } from "./deciding";

const ask = (version: number, decision: FactDecision) => ({ requestId: randomUUID(), version, decision });
const reject: FactDecision = { kind: "reject", reason: "wrong-figure" };
const reopen: FactDecision = { kind: "reopen" };

const covered = ["covered", "covered", "covered", "covered", "open", "open"];
/** 2021 dates both facts; once neither holds, the engine's own reason does. */
const given = ["notFact", "open", "open", "open", "open", "open"];

/** What the ledger would be if it were settled anew now: how many statuses are others than they should be. */
const unsettled = (articleId: string) => transaction((tx) => resettle(tx, articleId));

describe("two people at the same moment", () => {
  it("on two facts over one numeral, round after round, in several articles", async () => {
    const rounds = 15;
    const articles = await Promise.all([makeReview(), makeReview(), makeReview(), makeReview()]);
    await Promise.all(
      articles.map(async ({ articleId, facts, reviewer, owner }) => {
        for (let round = 0; round < rounds; round += 1) {
          for (const [step, decision] of [reject, reopen].entries()) {
            const version = round * 2 + step + 1;
            const outcomes = await Promise.all([
              decideFact(reviewer.actor, facts.first, ask(version, decision)),
              decideFact(owner.actor, facts.second, ask(version, decision)),
            ]);
            for (const outcome of outcomes) expect(done(outcome).fact).toMatchObject({ version: version + 1 });
            expect(await ledgerOf(articleId)).toEqual(step === 0 ? given : covered);
          }
        }
        const events = await getDb().reviewEvent.groupBy({ by: ["factId"], where: { articleId }, _count: true });
        expect(events.map(({ _count }) => _count)).toEqual([1 + 2 * rounds, 1 + 2 * rounds]);
      }),
    );
  });

  it("on one fact: one of them decides, the other is told", async () => {
    const { facts, reviewer, owner } = await makeReview();
    for (let version = 1; version < 10; version += 1) {
      const decision = version % 2 === 1 ? reject : reopen;
      const outcomes = await Promise.all([
        decideFact(reviewer.actor, facts.first, ask(version, decision)),
        decideFact(owner.actor, facts.first, ask(version, decision)),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const refused = outcomes.find(({ ok }) => !ok);
      expect(refused).toMatchObject({
        problem: { code: "stale-version", details: { current: { version: version + 1 } } },
      });
    }
  });

  it("on a numeral and on the fact that comes to cover it: never both", async () => {
    for (let round = 0; round < 12; round += 1) {
      const { articleId, facts, numerals, reviewer, owner } = await makeReview();
      done(await decideFact(owner.actor, facts.second, ask(1, reject)));
      const said = { requestId: randomUUID(), version: 2, decision: { kind: "not-fact", reason: "name" } } as const;
      const [fact] = await Promise.all([
        decideFact(owner.actor, facts.second, ask(2, reopen)),
        decideNumeral(reviewer.actor, numerals.gambling, said),
      ]);
      done(fact);
      expect(await ledgerOf(articleId)).toEqual(covered);
      expect(await unsettled(articleId)).toBe(0);
    }
  });
});

describe("a decision that has read while another one holds the article", () => {
  it("reads again, and settles the numerals by what the other one has left", async () => {
    const { articleId, facts, numerals, reviewer } = await makeReview();
    let waiting: ReturnType<typeof decideFact> | undefined;
    await transaction(async (tx) => {
      await lockArticle(tx, { article: articleId }, reviewer.id);
      await tx.$executeRaw`UPDATE "Fact" SET status = 'rejected', "rejectReason" = 'wrong-figure' WHERE id = ${facts.second}::uuid`;
      await setStatuses(tx, [{ id: numerals.gambling, status: "open" }]);
      await moveLedgerOn(tx, articleId);
      // It sees nothing of all this yet, and comes to stand at the article's row.
      waiting = decideFact(reviewer.actor, facts.first, ask(1, reject));
      await someoneWaitsFor(articleId);
    });
    expect(done(await (waiting ?? Promise.reject())).fact).toMatchObject({ status: "rejected", version: 2 });
    expect(await ledgerOf(articleId)).toEqual(given);
  });

  it("takes the lock once it was overtaken three times", async () => {
    const { articleId, facts, reviewer } = await makeReview();
    let tries = 0;
    const outcome = await decideLightly({ fact: facts.first }, reviewer.actor, async () => {
      tries += 1;
      if (tries <= 3) throw new Overtaken();
      return ok(await isFree(articleId));
    });
    expect(outcome).toEqual(ok(false));
    expect(tries).toBe(4);
    expect(await isFree(articleId)).toBe(true);
  });
});

async function isFree(articleId: string): Promise<boolean> {
  const rows = await getDb().$queryRaw<unknown[]>`
    SELECT id FROM "Article" WHERE id = ${articleId}::uuid FOR NO KEY UPDATE SKIP LOCKED`;
  return rows.length === 1;
}

/** Comes back once a statement that would write in this article waits for a lock. */
async function someoneWaitsFor(articleId: string): Promise<void> {
  for (;;) {
    const rows = await getDb().$queryRaw<unknown[]>`
      SELECT l.pid FROM pg_locks l
      JOIN pg_locks w ON w.pid = l.pid AND NOT w.granted
      JOIN "Article" a ON a.id = ${articleId}::uuid
      WHERE l.locktype = 'tuple' AND l.relation = '"Article"'::regclass AND l.page = (a.ctid::text::point)[0] AND l.tuple = (a.ctid::text::point)[1]`;
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
