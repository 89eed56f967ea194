/** How long a server that refuses for now asks to wait. Pure. */

/**
 * Milliseconds by the header `Retry-After`, which holds whole seconds or a moment. Null for no header, or for one that says
 * neither.
 *
 * @param date the answer's own `Date`: a moment counts from the server's clock, for this one may go wrong by hours
 * @param now of this clock, for an answer without that
 */
export function retryAfter(header: string | null, date: string | null, now: number): number | null {
  const words = header?.trim() ?? "";
  if (/^\d+$/.test(words)) return Number(words) * 1000;
  // What a date begins with: `Date.parse` also reads `-5` and `1.5`.
  const moment = /^[A-Za-z]/.test(words) ? Date.parse(words) : Number.NaN;
  if (Number.isNaN(moment)) return null;
  const sent = Date.parse(date ?? "");
  return Math.max(0, moment - (Number.isNaN(sent) ? now : sent));
}
