import { describe, expect, it } from "vitest";
import type { ImportView, PreviewView } from "@/lib/api/views";
import { type QueueAction, type QueueItem, reduceQueue } from "./queue";

const preview: PreviewView = {
  fileName: "a.txt",
  encoding: "utf-8",
  sha256: "00",
  text: "标题\n正文\n",
  articles: [{ start: 0, end: 6, title: "标题", byline: null, date: null, place: null }],
  counts: [{ facts: 1, openNumerals: 0 }],
};
const result: ImportView = { sourceId: "s", fileName: "a.txt", articles: [] };
const files = ["a", "b"].map((id) => ({ id, file: new File([id], `${id}.txt`) }));

function queueAfter(...actions: QueueAction[]): readonly QueueItem[] {
  return actions.reduce(reduceQueue, [] as readonly QueueItem[]);
}
const add: QueueAction = { kind: "add", files };
const readA: QueueAction[] = [
  { kind: "start", id: "a" },
  { kind: "read", id: "a", preview },
];
const stages = (items: readonly QueueItem[]) => items.map(({ stage }) => stage);

describe("reduceQueue", () => {
  it("leaves the other files alone when one is refused", () => {
    const items = queueAfter(add, ...readA, { kind: "fail", id: "b", problem: { code: "file-binary" } });
    expect(stages(items)).toEqual(["ready", "refused"]);
    expect(items[1]?.problem).toEqual({ code: "file-binary" });
  });

  it("imports only what is ready", () => {
    expect(stages(queueAfter(add, ...readA, { kind: "queue", ids: ["a", "b"] }))).toEqual(["queued", "waiting"]);
  });

  it("goes from queued to imported", () => {
    const queued: QueueAction[] = [add, ...readA, { kind: "queue", ids: ["a"] }, { kind: "start", id: "a" }];
    expect(stages(queueAfter(...queued))[0]).toBe("importing");
    expect(stages(queueAfter(...queued, { kind: "imported", id: "a", result }))[0]).toBe("imported");
  });

  it("keeps the person's cuts when an import fails that may still pass", () => {
    const articles = [
      { ...preview.articles[0], start: 0, end: 6, title: "我的标题", byline: null, date: null, place: null },
    ];
    const items = queueAfter(
      add,
      ...readA,
      { kind: "edit", id: "a", articles },
      { kind: "queue", ids: ["a"] },
      {
        kind: "fail",
        id: "a",
        problem: { code: "offline" },
      },
    );
    expect(items[0]).toMatchObject({ stage: "ready", articles, problem: { code: "offline" } });
  });

  it("refuses for good what cannot pass, also after the preview", () => {
    const items = queueAfter(add, ...readA, { kind: "fail", id: "a", problem: { code: "file-duplicate" } });
    expect(stages(items)[0]).toBe("refused");
  });

  it("reads a file again on request", () => {
    const items = queueAfter(add, { kind: "fail", id: "b", problem: { code: "offline" } }, { kind: "retry", id: "b" });
    expect(items[1]).toMatchObject({ stage: "waiting", problem: null });
  });

  it("gives a title that was typed beforehand to the first article", () => {
    const pasted = { id: "p", file: new File([""], "p.txt"), title: "手填的标题" };
    const items = queueAfter(
      { kind: "add", files: [pasted] },
      { kind: "start", id: "p" },
      { kind: "read", id: "p", preview },
    );
    expect(items[0]?.articles.map(({ title }) => title)).toEqual(["手填的标题"]);
  });

  it("clears what is done and keeps what is not", () => {
    const items = queueAfter(
      add,
      ...readA,
      { kind: "fail", id: "b", problem: { code: "file-empty" } },
      { kind: "clear" },
    );
    expect(items.map(({ id }) => id)).toEqual(["a"]);
  });
});
