import { describe, expect, it } from "vitest";
import type { Answer } from "@/components/api/client";
import type { DecisionView } from "@/lib/api/views";
import { makeDecisions } from "./decisions";
import { sampleFact, sampleNumeral } from "./sample-fact";
import { decidedAs, sampleReview } from "./sample-review";
import { saving, unsent } from "./select";
import { createSender, type Send } from "./sender";
import { createReviewStore } from "./store";

interface Sent {
  readonly path: string;
  readonly body: {
    readonly requestId: string;
    readonly version: number;
    readonly decision?: { readonly kind: string };
  };
  readonly answer: (answer: Answer<DecisionView>) => Promise<void>;
}

/** A screen whose requests are answered, and whose clock is set, by the test. */
function screen() {
  const sent: Sent[] = [];
  let now = 0;
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  const store = createReviewStore(sampleReview);
  const send: Send = (path, body) =>
    new Promise((resolve) => {
      const answer = async (value: Answer<DecisionView>) => {
        resolve(value);
        await new Promise((done) => setTimeout(done));
      };
      sent.push({ path, body: body as Sent["body"], answer });
    });
  const sender = createSender(store, send, () => null, { clock: () => now, random: () => 0 });
  const decisions = makeDecisions(store, sender);
  const fact = (id = "f1") => store.get().facts.shown.get(id);
  const at = (index: number): Sent => {
    const request = sent[index];
    if (!request) throw new Error(`Request ${index} was not sent.`);
    return request;
  };
  return { sent, at, store, sender, decisions, fact, pass };
}

const approved = sampleFact({ id: "f1", position: 4, status: "approved", version: 2 });

describe("sending", () => {
  it("shows a decision at once and goes on to the next open item in the order of the text", () => {
    const { decisions, fact, store, at } = screen();
    decisions.approve();
    expect(fact()?.status).toBe("approved");
    expect(store.get().hand).toEqual({ kind: "numeral", id: "n1" });
    expect(saving(store.get())).toBe("sending");
    expect(at(0)).toMatchObject({
      path: "/api/facts/f1/decisions",
      body: { version: 1, decision: { kind: "approve" } },
    });
  });

  it("sends one fact's decisions one after the other, each with the version that the last one made", async () => {
    const { decisions, sent, at, store } = screen();
    decisions.correct("f1", { value: "13" });
    store.dispatch({ kind: "take", item: { kind: "fact", id: "f1" } });
    decisions.approve();
    expect(sent).toHaveLength(1);
    await at(0).answer(decidedAs(sampleFact({ id: "f1", position: 4, value: "13", version: 2 })));
    expect(at(1).body).toMatchObject({ version: 2, decision: { kind: "approve" } });
    await at(1).answer(decidedAs({ ...approved, value: "13", version: 3 }));
    expect(unsent(store.get())).toBe(0);
    expect(saving(store.get())).toBe("saved");
  });

  it.each(["offline", "busy"] as const)(
    "keeps a decision when it is %s and sends the same request again",
    async (code) => {
      const { decisions, at, store, sender, fact } = screen();
      decisions.approve();
      await at(0).answer({ ok: false, problem: { code } });
      expect(saving(store.get())).toBe("waiting");
      expect([unsent(store.get()), fact()?.status]).toEqual([1, "approved"]);
      sender.retry();
      expect(at(1).body.requestId).toBe(at(0).body.requestId);
      await at(1).answer(decidedAs(approved));
      expect(saving(store.get())).toBe("saved");
    },
  );

  it("asks a server that is busy no sooner than it said, with what is decided meanwhile", async () => {
    const { decisions, sent, at, store, sender, pass } = screen();
    decisions.approve();
    await at(0).answer({ ok: false, problem: { code: "busy", wait: 3000 } });
    decisions.reject("f2", "duplicate", null);
    expect(saving(store.get())).toBe("waiting");
    expect(unsent(store.get())).toBe(2);
    pass(2999);
    sender.retryWhenDue();
    expect(sent).toHaveLength(1);
    pass(1);
    sender.retryWhenDue();
    expect(sent.map(({ path }) => path)).toEqual([
      "/api/facts/f1/decisions",
      "/api/facts/f1/decisions",
      "/api/facts/f2/decisions",
    ]);
    await at(1).answer(decidedAs(approved));
    await at(2).answer(decidedAs(sampleFact({ id: "f2", position: 9, status: "rejected", version: 2 })));
    expect([unsent(store.get()), saving(store.get())]).toEqual([0, "saved"]);
  });

  it("does not ask again and again by itself, and at once when the person says so", async () => {
    const { decisions, sent, at, sender } = screen();
    decisions.approve();
    await at(0).answer({ ok: false, problem: { code: "offline" } });
    sender.retryWhenDue();
    expect(sent).toHaveLength(1);
    sender.retry();
    expect(sent).toHaveLength(2);
  });

  it("takes a refused decision back in sight of everybody", async () => {
    const { decisions, at, store, fact } = screen();
    decisions.approve();
    await at(0).answer({ ok: false, problem: { code: "evidence-mismatch" } });
    expect(fact()?.status).toBe("proposed");
    expect(store.get().refusals).toMatchObject([
      { work: { decision: { kind: "approve" } }, problem: { code: "evidence-mismatch" } },
    ]);
    expect(store.get().done).toEqual([]);
  });

  it("overwrites nothing in a conflict and sends nothing until it is settled", async () => {
    const { decisions, sent, at, store, fact } = screen();
    const theirs = sampleFact({ id: "f1", position: 4, value: "99", version: 2 });
    decisions.correct("f1", { value: "13" });
    await at(0).answer({ ok: false, problem: { code: "stale-version", details: { current: theirs } } });
    expect(fact()?.value).toBe("13");
    expect(store.get().facts.lanes.get("f1")?.theirs).toEqual(theirs);
    expect(sent).toHaveLength(1);
    decisions.settleFact("f1", [{ kind: "approve" }]);
    expect(fact()).toMatchObject({ value: "99", status: "approved" });
    expect(at(1).body).toMatchObject({ version: 2, decision: { kind: "approve" } });
    // The correction was given up, so that only the approval can be taken back.
    expect(store.get().done).toHaveLength(1);
  });
});

describe("undo", () => {
  it("shows what was before and takes back the event that the decision made", async () => {
    const { decisions, at, fact, store } = screen();
    decisions.approve();
    decisions.undo();
    expect(fact()?.status).toBe("proposed");
    expect(store.get().hand).toEqual({ kind: "fact", id: "f1" });
    await at(0).answer(decidedAs(approved, { eventId: "e7" }));
    expect(at(1)).toMatchObject({ path: "/api/events/e7/undo", body: { version: 2 } });
    await at(1).answer(decidedAs(sampleFact({ id: "f1", position: 4, version: 3 }), { eventId: "e8" }));
    decisions.redo();
    expect(fact()?.status).toBe("approved");
    expect(at(2)).toMatchObject({ path: "/api/events/e8/undo", body: { version: 3 } });
  });

  it("forgets what could be redone once something else is decided", () => {
    const { decisions, store } = screen();
    decisions.approve();
    decisions.undo();
    expect(store.get().undone).toHaveLength(1);
    decisions.reject("f2", "duplicate", null);
    expect(store.get().undone).toEqual([]);
  });
});

describe("the ledger", () => {
  it("learns from a fact's decision what became of the numerals", async () => {
    const { decisions, at, store } = screen();
    decisions.reject("f1", "wrong-figure", null);
    await at(0).answer(
      decidedAs(
        { ...approved, status: "rejected" },
        { numerals: [sampleNumeral({ start: 4, end: 6, status: "covered", version: 2 })] },
      ),
    );
    expect(store.get().numerals.shown.get("n1")?.status).toBe("covered");
  });

  it("decides on a numeral and answers with it", async () => {
    const { decisions, at, store } = screen();
    decisions.notFact("n1", "date");
    expect(at(0).path).toBe("/api/numerals/n1/decisions");
    expect(store.get().numerals.shown.get("n1")).toMatchObject({ status: "notFact", reason: "date" });
    const settled = sampleNumeral({ start: 4, end: 6, status: "notFact", reason: "date", version: 2 });
    await at(0).answer(decidedAs(null, { numerals: [settled] }));
    expect(store.get().numerals.shown.get("n1")).toEqual(settled);
    expect(unsent(store.get())).toBe(0);
  });
});
