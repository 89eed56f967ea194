import { describe, expect, it } from "vitest";
import type { ReviewView } from "@/lib/api/views";
import type { Role } from "@/lib/auth/can";
import { whyNot } from "./availability";
import { commandIds, commandSpec } from "./commands";
import { blockingOf } from "./findings";
import { reduce } from "./reduce";
import { startReview } from "./review-state";
import { sampleFact, sampleNumeral } from "./sample-fact";

const text = "甲县立案12起。";
const evidence = [
  { role: "evidence" as const, start: 0, end: 8, quote: text },
  { role: "value" as const, start: 4, end: 7, quote: "12起" },
];

function start(role: Role, fact = sampleFact({ evidence })) {
  const view: ReviewView = {
    project: { id: "p", name: "样例", role },
    article: { id: "a2", start: 0, end: 8, title: "样例", byline: null, date: null, place: null },
    text,
    source: { id: "s", fileName: "a.txt", sha256: "0", encoding: "utf-8" },
    facts: [fact],
    numerals: [sampleNumeral({ id: "n1", start: 4, end: 6, status: "covered" })],
    articles: [
      { id: "a1", title: "前", complete: false },
      { id: "a2", title: "样例", complete: false },
    ],
    newestEvent: null,
  };
  const state = reduce(startReview(view), { kind: "take", item: { kind: "fact", id: fact.id } });
  return { state, blocking: blockingOf(fact, view) };
}

describe("whyNot", () => {
  it("lets a viewer run nothing that writes, and everything else", () => {
    const { state, blocking } = start("viewer");
    for (const id of commandIds.filter((each) => commandSpec(each).writes)) {
      expect([id, whyNot(id, state, blocking)]).toEqual([id, "viewer"]);
    }
    expect(whyNot("next-fact", state, blocking)).toBeNull();
    expect(whyNot("search", state, blocking)).toBeNull();
  });

  it("lets a reviewer approve what stands in the text, and nothing else", () => {
    const good = start("reviewer");
    expect(whyNot("approve", good.state, good.blocking)).toBeNull();
    const moved = start(
      "reviewer",
      sampleFact({ evidence: evidence.map((span) => ({ ...span, start: span.start + 1 })) }),
    );
    expect(whyNot("approve", moved.state, moved.blocking)).toBe("evidence");
    expect(whyNot("link", moved.state, moved.blocking)).toBeNull();
    const wrong = start("reviewer", sampleFact({ evidence, period: "去年" }));
    expect(whyNot("approve", wrong.state, wrong.blocking)).toBe("fields");
  });

  it("follows the table of transitions", () => {
    const { state } = start("reviewer", sampleFact({ evidence, status: "approved" }));
    expect(whyNot("approve", state, [])).toBe("notProposed");
    expect(whyNot("reject", state, [])).toBe("notProposed");
    expect(whyNot("edit", state, [])).toBeNull();
    expect(whyNot("reopen", state, [])).toBeNull();
    expect(whyNot("reopen", start("reviewer").state, [])).toBe("isOpen");
  });

  it("knows the ends of the project and of the history", () => {
    const { state } = start("reviewer");
    expect(whyNot("next-article", state, [])).toBe("noArticle");
    expect(whyNot("previous-article", state, [])).toBeNull();
    expect([whyNot("undo", state, []), whyNot("redo", state, [])]).toEqual(["nothingToUndo", "nothingToRedo"]);
    expect(whyNot("not-fact", state, [])).toBe("noNumeral");
  });

  it("decides nothing over somebody else's decision", () => {
    const { state } = start("reviewer");
    const op = { requestId: "r", work: { kind: "decide", decision: { kind: "approve" } } } as const;
    const decided = reduce(state, { kind: "decide-fact", factId: "f1", op });
    const theirs = sampleFact({ evidence, version: 2, value: "13" });
    const stopped = reduce(decided, { kind: "conflict", item: { kind: "fact", id: "f1" }, theirs });
    for (const id of ["approve", "reject", "edit", "link", "reopen", "undo"] as const) {
      expect([id, whyNot(id, stopped, [])]).toEqual([id, "conflict"]);
    }
  });
});
