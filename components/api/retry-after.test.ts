import { expect, it } from "vitest";
import { retryAfter } from "./retry-after";

const now = Date.UTC(2026, 10, 22, 12, 0, 0);
const inOneMinute = "Sun, 22 Nov 2026 12:01:00 GMT";

it.each([
  ["0", 0],
  [" 120 ", 120_000],
  [inOneMinute, 60_000],
  ["Sunday, 22-Nov-26 12:01:00 GMT", 60_000],
  ["Sun, 22 Nov 2026 11:00:00 GMT", 0],
  ["", null],
  [null, null],
  ["-5", null],
  ["1.5", null],
  ["soon", null],
])("reads %j", (header, milliseconds) => {
  expect(retryAfter(header, null, now)).toBe(milliseconds);
});

it("counts a moment from the server's clock, whatever this one shows", () => {
  const anHourLate = now - 3_600_000;
  expect(retryAfter(inOneMinute, "Sun, 22 Nov 2026 12:00:30 GMT", anHourLate)).toBe(30_000);
  expect(retryAfter(inOneMinute, "never", now)).toBe(60_000);
});
