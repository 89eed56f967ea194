import { describe, expect, it } from "vitest";
import {
  type Apply,
  confirm,
  conflict,
  drop,
  enqueue,
  type Lanes,
  learn,
  leave,
  meet,
  type Op,
  setState,
  settle,
  startLanes,
} from "./lanes";

interface Note {
  readonly id: string;
  readonly version: number;
  readonly words: string;
}
type NoteOp = Op<Note, string>;

const apply: Apply<Note, string> = (note, { work }) =>
  work.kind === "decide" ? { ...note, words: note.words + work.decision } : (work.before ?? note);
const add = (requestId: string, words: string): NoteOp => ({ requestId, work: { kind: "decide", decision: words } });
const start = (): Lanes<Note, string> => startLanes([{ id: "1", version: 4, words: "甲" }]);
const words = (all: Lanes<Note, string>) => all.shown.get("1")?.words;

describe("lanes", () => {
  const two = enqueue(enqueue(start(), "1", add("a", "乙"), apply), "1", add("b", "丙"), apply);

  it("show at once what is decided, in order", () => {
    expect(words(two)).toBe("甲乙丙");
    expect(two.lanes.get("1")?.confirmed.words).toBe("甲");
  });

  it("take the answer as the truth and keep later work on top of it", () => {
    const after = confirm(
      two,
      "1",
      { requestId: "a", item: { id: "1", version: 5, words: "甲乙！" }, version: 5 },
      apply,
    );
    expect(words(after)).toBe("甲乙！丙");
    const done = confirm(after, "1", { requestId: "b", item: { id: "1", version: 6, words: "完" }, version: 6 }, apply);
    expect(words(done)).toBe("完");
    expect(done.lanes.size).toBe(0);
  });

  it("ignore an answer to a request that is not theirs", () => {
    expect(confirm(two, "1", { requestId: "z", item: { id: "1", version: 9, words: "错" }, version: 6 }, apply)).toBe(
      two,
    );
  });

  it("forget an item that is gone", () => {
    const gone = confirm(two, "1", { requestId: "a", item: null, version: 5 }, apply);
    expect([gone.shown.size, gone.lanes.size]).toEqual([0, 0]);
  });

  it("take out a refused operation with all that was built on it, and say so", () => {
    const { all, dropped } = drop(two, "1", "a", apply);
    expect(words(all)).toBe("甲");
    expect(dropped.map((op) => op.requestId)).toEqual(["a", "b"]);
    const late = drop(two, "1", "b", apply);
    expect(words(late.all)).toBe("甲乙");
  });

  it("keep unsent work while waiting", () => {
    const waiting = setState(two, "1", "waiting");
    expect([waiting.lanes.get("1")?.state, words(waiting)]).toEqual(["waiting", "甲乙丙"]);
  });

  it("neither overwrite nor lose anything in a conflict", () => {
    const theirs = { id: "1", version: 5, words: "他人" };
    const stopped = conflict(two, "1", theirs);
    expect(stopped.lanes.get("1")).toMatchObject({ state: "conflict", theirs });
    expect(words(stopped)).toBe("甲乙丙");
    expect(setState(stopped, "1", "sending")).toBe(stopped);
    expect(words(settle(stopped, "1", [], apply))).toBe("他人");
    const again = settle(stopped, "1", [add("c", "丙")], apply);
    expect(words(again)).toBe("他人丙");
    expect(again.lanes.get("1")?.confirmed.version).toBe(5);
  });

  it("take back by showing what was before", () => {
    const before = two.shown.get("1") ?? null;
    const more = enqueue(two, "1", add("c", "丁"), apply);
    const back = enqueue(more, "1", { requestId: "d", work: { kind: "undo", target: "c", before } }, apply);
    expect(words(back)).toBe("甲乙丙");
  });

  it("keep the version that the person saw, whatever is learnt meanwhile", () => {
    const versions = (all: Lanes<Note, string>) => all.lanes.get("1")?.ops.map((op) => op.version);
    expect(versions(two)).toEqual([4, undefined]);
    expect(versions(learn(two, { id: "1", version: 6, words: "新" }, apply))).toEqual([4, undefined]);
    const kept = enqueue(start(), "1", { ...add("k", "乙"), version: 2 }, apply);
    expect(versions(kept)).toEqual([2]);
  });

  it("go on from the version that the own decision made, not from what others have made of it since", () => {
    const late = { id: "1", version: 9, words: "他人" };
    const after = confirm(two, "1", { requestId: "a", item: late, version: 5 }, apply);
    expect(after.lanes.get("1")).toMatchObject({ confirmed: late, ops: [{ requestId: "b", version: 5 }] });
  });

  it("leave what others did alone while there is own work", () => {
    const theirs = { id: "1", version: 7, words: "他人" };
    expect(meet(two, theirs, apply)).toBe(two);
    expect(words(meet(start(), theirs, apply))).toBe("他人");
    expect(meet(start(), { ...theirs, version: 4 }, apply).shown).toEqual(start().shown);
    expect(leave(two, "1")).toBe(two);
    expect(leave(start(), "1").shown.size).toBe(0);
  });

  it("learn newer versions only", () => {
    const newer = learn(start(), { id: "1", version: 5, words: "新" }, apply);
    expect(words(newer)).toBe("新");
    expect(learn(newer, { id: "1", version: 5, words: "旧" }, apply)).toBe(newer);
    expect(words(learn(two, { id: "1", version: 5, words: "新" }, apply))).toBe("新乙丙");
    expect(learn(start(), { id: "2", version: 1, words: "另" }, apply).shown.size).toBe(2);
  });
});
