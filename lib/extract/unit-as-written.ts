/**
 * A unit in the source's own characters: matching runs on folded words, but `張` is handed out as 張 and not as 张. Signs that
 * stand for one unit in any script (`％`, a currency sign) stay as the engine names them.
 */
import type { Span } from "@/lib/text/span";
import type { SentenceWords } from "./sentence-words";

/** How far behind the figure the unit of a list may stand: `分別為3、5、8輛`. */
const reach = 48;

/** `unit` as the sentence writes it in or after the figure at `span` (offsets of the sentence's words); itself if it stands nowhere. */
export function unitAsWritten({ words, source }: SentenceWords, unit: string, { start, end }: Span): string {
  if (words === source || !/[\u4e00-\u9fff]/.test(unit)) return unit;
  const own = words.slice(start, end).lastIndexOf(unit);
  if (own >= 0) return source.slice(start + own, start + own + unit.length);
  const next = words.slice(end, end + reach).indexOf(unit);
  if (next >= 0) return source.slice(end + next, end + next + unit.length);
  const before = words.slice(Math.max(0, start - reach), start).lastIndexOf(unit);
  if (before < 0) return unit;
  const at = Math.max(0, start - reach) + before;
  return source.slice(at, at + unit.length);
}
