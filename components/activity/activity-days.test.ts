import { expect, it } from "vitest";
import type { BatchEntry, EventEntry } from "@/lib/api/activity";
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

const minute = (number: number) => `2026-11-22T03:${String(59 - number).padStart(2, "0")}:00Z`;

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
    { day: "2026-11-22", lines: [batch, { type: "streak", entries: four }] },
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
