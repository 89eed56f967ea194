/** Days of a time zone as moments. Pure. */

// To make one takes longer than to use it for a hundred moments.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, made);
  return made;
}

/** The day (`YYYY-MM-DD`) on which a moment falls in a time zone (an IANA name). */
export function dayOf(moment: Date, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(moment);
  const part = (type: "year" | "month" | "day") => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const hour = 3_600_000;

/** The first moment of a day in a time zone. It is not always midnight: some zones put their clocks forward at that hour. */
export function dayStart(day: string, timeZone: string): Date {
  // Zones are at most 14 hours from UTC; within these bounds there is one change from the day before to this one.
  let before = Date.parse(`${day}T00:00Z`) - 15 * hour;
  let within = before + 30 * hour;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayOf(new Date(middle), timeZone) < day) before = middle;
    else within = middle;
  }
  return new Date(within);
}
