import { expect, it } from "vitest";
import type { AssignEntry, BatchEntry, EventEntry, ImportEntry } from "@/lib/api/activity";
import { sampleFields } from "@/lib/fact/testing";
import type { EventKind } from "@/lib/review/decision";
import { activityDays } from "./activity-days";

const li = { id: "li", name: "李" };
const wang = { id: "wang", name: "王" };
let made = 0;

function event(
  at: string,
  kind: EventKind = "approve",
  more: Partial<EventEntry> & { note?: string; undone?: boolean } = {},
): EventEntry {
  const { note = null, undone = false, ...rest } = more;
  made += 1;
  return {
    type: "event",
    id: `e${made}`,
    at,
    by: li,
    undid: null,
    undoneBy: null,
    article: { id: "a", title: "甲" },
    fact: null,
    numeral: null,
    ...rest,
    event: {
      id: `e${made}`,
      factId: null,
      numeralId: null,
      kind,
      version: 2,
      changes: {},
      reason: null,
      note,
      undoes: null,
      batchId: null,
      undone,
      by: li,
      at,
    },
  };
}

const batch: BatchEntry = {
  type: "batch",
  id: "b",
  at: "2026-11-22T04:00:00Z",
  by: li,
  batchId: "batch",
  kind: "approve",
  decision: { kind: "approve" },
  of: li,
  items: 10_000,
  unfinished: false,
  undone: false,
};

const base = (at: string, by = li) => {
  made += 1;
  return { id: `o${made}`, at, by };
};

function imported(at: string, more: Partial<ImportEntry> = {}): ImportEntry {
  const source = { id: "s", fileName: "周报.txt", article: "a" };
  return { type: "import", ...base(at), source, package: null, articles: 1, facts: 5, ...more };
}

function assigned(at: string, to: AssignEntry["to"] = wang): AssignEntry {
  return { type: "assign", ...base(at), article: { id: `a${made}`, title: "甲" }, from: null, to };
}

const minute = (number: number) => `2026-11-22T03:${String(59 - number).padStart(2, "0")}:00Z`;

const sampleFact = { ...sampleFields, id: "f", withdrawn: false };

/** Each line as the number of its entries. */
function sizes(entries: Parameters<typeof activityDays>[0]) {
  return activityDays(entries, "UTC").map(({ lines }) =>
    lines.map((line) => (line.type === "streak" ? line.entries.length : 1)),
  );
}

it("divides by the days of the reader's time zone", () => {
  const entries = [event("2026-11-22T16:30:00Z"), event("2026-11-22T15:30:00Z"), event("2026-11-20T00:00:00Z")];
  const days = (zone: string) => activityDays(entries, zone).map(({ day, lines }) => [day, lines.length]);
  expect(days("UTC")).toEqual([
    ["2026-11-22", 2],
    ["2026-11-20", 1],
  ]);
  expect(days("Asia/Shanghai")).toEqual([
    ["2026-11-23", 1],
    ["2026-11-22", 1],
    ["2026-11-20", 1],
  ]);
  expect(activityDays([], "UTC")).toEqual([]);
});

it("joins four alike and more, and keeps them whole and in order", () => {
  const four = [0, 1, 2, 3].map((number) => event(minute(number)));
  expect(activityDays([batch, ...four], "UTC")).toEqual([
    { day: "2026-11-22", lines: [batch, { type: "streak", of: "event", entries: four }] },
  ]);
  expect(sizes(four.slice(1))).toEqual([[1, 1, 1]]);
});

it.each([
  ["another person", event(minute(4), "approve", { by: wang })],
  ["another kind", event(minute(4), "reject")],
  ["another article", event(minute(4), "approve", { article: { id: "b", title: "乙" } })],
  ["a pause", event("2026-11-22T02:00:00Z")],
  ["words of its own", event(minute(4), "approve", { note: "看过原件" })],
  ["one that was taken back", event(minute(4), "approve", { undone: true })],
])("ends a streak at %s", (_, other) => {
  expect(sizes([...[0, 1, 2, 3].map((number) => event(minute(number))), other])).toEqual([[4, 1]]);
});

it("never joins what has particulars of its own", () => {
  expect(sizes([0, 1, 2, 3, 4].map((number) => event(minute(number), "correct")))).toEqual([[1, 1, 1, 1, 1]]);
});

it("joins files that were imported one after the other, but no package", () => {
  const files = [0, 1, 2, 3].map((number) => imported(minute(number)));
  expect(activityDays(files, "UTC")).toEqual([
    { day: "2026-11-22", lines: [{ type: "streak", of: "import", entries: files }] },
  ]);
  const held = { title: "春季", number: 1, sources: 3 };
  expect(sizes([...files, imported(minute(4), { source: null, package: held })])).toEqual([[4, 1]]);
  expect(sizes([...files, event(minute(4))])).toEqual([[4, 1]]);
});

it("joins articles that were given to the same person", () => {
  const given = [0, 1, 2, 3].map((number) => assigned(minute(number)));
  expect(sizes([...given, assigned(minute(4), li)])).toEqual([[4, 1]]);
  expect(sizes([...given, assigned(minute(4), null)])).toEqual([[4, 1]]);
  expect(sizes([...given, assigned(minute(4))])).toEqual([[5]]);
});

it("tells each comment by itself", () => {
  const said = { body: "好", edited: false, mentions: [], article: { id: "a", title: "甲" }, fact: sampleFact };
  const comments = [0, 1, 2, 3].map((number) => ({ type: "comment" as const, ...base(minute(number)), ...said }));
  expect(sizes(comments)).toEqual([[1, 1, 1, 1]]);
});
