import { expect, it } from "vitest";
import { dayOf, dayStart, nextDay } from "./day-start";

it.each([
  ["2026-11-22", "Asia/Shanghai", "2026-11-21T16:00:00.000Z"],
  ["2026-11-22", "UTC", "2026-11-22T00:00:00.000Z"],
  ["2026-07-01", "America/New_York", "2026-07-01T04:00:00.000Z"],
  ["2026-01-01", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
  // Clocks go forward at midnight: the day begins at one o'clock.
  ["2024-09-08", "America/Santiago", "2024-09-08T04:00:00.000Z"],
])("%s begins in %s at %s", (day, zone, moment) => {
  expect(dayStart(day, zone).toISOString()).toBe(moment);
  expect(dayOf(new Date(moment), zone)).toBe(day);
  expect(dayOf(new Date(Date.parse(moment) - 1), zone) < day).toBe(true);
});

it("goes on over the ends of months and years", () => {
  expect(nextDay("2024-02-28")).toBe("2024-02-29");
  expect(nextDay("2025-12-31")).toBe("2026-01-01");
});
