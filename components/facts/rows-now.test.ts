import { describe, expect, it } from "vitest";
import { sampleFact } from "@/components/review/sample-fact";
import type { FactRowView } from "@/lib/api/fact-list";
import { countLeft, type ListPage, renewPage } from "./rows-now";

function row(id: string, given: Partial<FactRowView> = {}): FactRowView {
  const { trace: _, ...fact } = sampleFact({ id });
  return { ...fact, findings: [], articleTitle: "周报", fileName: "a.txt", sentence: "一句。", ...given };
}

const page: ListPage = { facts: [row("a"), row("b"), row("c")], next: "key" };
const asked = new Set(["a", "b"]);
const nowOf = (...facts: { fact: FactRowView; fits: boolean }[]) =>
  new Map(facts.map((each) => [each.fact.id, each] as const));

describe("renewing a page", () => {
  it("is the same page where nothing changed", () => {
    const now = nowOf({ fact: row("a"), fits: true }, { fact: row("b"), fits: true });
    expect(renewPage(page, asked, now)).toBe(page);
  });

  it("renews a row in its place and leaves the others as they are", () => {
    const approved = row("b", { status: "approved", version: 2 });
    const next = renewPage(page, asked, nowOf({ fact: row("a"), fits: true }, { fact: approved, fits: true }));
    expect(next.facts.map(({ id, status }) => [id, status])).toEqual([
      ["a", "proposed"],
      ["b", "approved"],
      ["c", "proposed"],
    ]);
    expect(next.facts[0]).toBe(page.facts[0]);
    expect(next.facts[2]).toBe(page.facts[2]);
    expect(next.next).toBe("key");
  });

  it("keeps a row that does not fit any more, as it is now", () => {
    const approved = row("a", { status: "approved", version: 2 });
    const next = renewPage(page, asked, nowOf({ fact: approved, fits: false }, { fact: row("b"), fits: true }));
    expect(next.facts[0]).toMatchObject({ id: "a", status: "approved", left: true });
    expect(countLeft(next)).toBe(1);
  });

  it("takes a row back in that fits again", () => {
    const out = renewPage(page, asked, nowOf({ fact: row("a", { version: 2 }), fits: false }));
    const back = renewPage(
      out,
      asked,
      nowOf({ fact: row("a", { version: 3 }), fits: true }, { fact: row("b"), fits: true }),
    );
    expect(countLeft(out)).toBe(2);
    expect(countLeft(back)).toBe(0);
    expect(back.facts[1]).toEqual(page.facts[1]);
  });

  it("keeps a fact that was taken back, with what it last said", () => {
    const next = renewPage(page, asked, nowOf({ fact: row("a"), fits: true }));
    expect(next.facts[1]).toEqual({ ...row("b"), left: true });
  });

  it("does not go back to an older version", () => {
    const newer: ListPage = { facts: [row("a", { version: 5, status: "approved" })], next: null };
    expect(renewPage(newer, asked, nowOf({ fact: row("a", { version: 4 }), fits: true }))).toBe(newer);
  });

  it("notes findings, which come without another version", () => {
    const found = row("a", { findings: ["figure-unread"] });
    const next = renewPage(page, asked, nowOf({ fact: found, fits: true }, { fact: row("b"), fits: true }));
    expect(next.facts[0]?.findings).toEqual(["figure-unread"]);
  });
});
