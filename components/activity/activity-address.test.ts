import { expect, it } from "vitest";
import {
  type ActivityFilter,
  activityRequest,
  allActivity,
  readActivityFilter,
  writeActivityFilter,
} from "./activity-address";

const person = "0199a8a0-0000-7000-8000-000000000001";
const article = "0199a8a0-0000-7000-8000-000000000002";
const filter: ActivityFilter = {
  person,
  kinds: ["approve", "not-fact"],
  article,
  from: "2026-11-01",
  to: "2026-11-22",
};

it("reads what it writes", () => {
  expect(readActivityFilter(new URLSearchParams(writeActivityFilter(filter)))).toEqual(filter);
  expect(writeActivityFilter(allActivity)).toBe("");
  expect(readActivityFilter(new URLSearchParams())).toEqual(allActivity);
});

it("leaves out what can be none", () => {
  const params = new URLSearchParams("person=me&kind=propose,reject,win&article=&from=2026-02-30&to=soon");
  expect(readActivityFilter(params)).toEqual({ ...allActivity, kinds: ["reject"] });
});

it("asks for whole days of the reader's time zone", () => {
  const request = new URLSearchParams(activityRequest(filter, "Asia/Shanghai"));
  expect(Object.fromEntries(request)).toEqual({
    person,
    kind: "approve,not-fact",
    article,
    from: "2026-10-31T16:00:00.000Z",
    to: "2026-11-22T16:00:00.000Z",
  });
});
