/** Where to begin reading a log whose ids come from several processes. Pure. */

/**
 * How far the clocks of two processes of the app may differ, in milliseconds. The ids of events begin with their moment
 * (UUID version 7): a process whose clock is late commits an event that sorts before one that has been read already.
 */
const clockDifference = 10_000;

/** The id from which on to read, so that nothing is missed that came after the event `id`. What is read twice is known. */
export function lookBack(id: string): string {
  const moment = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  const from = Math.max(moment - clockDifference, 0)
    .toString(16)
    .padStart(12, "0");
  return `${from.slice(0, 8)}-${from.slice(8)}-0000-0000-000000000000`;
}
