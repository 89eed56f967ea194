/** The words around a fact's evidence: stretches of a text that hold all of it, near ones as one. Pure. */
import type { EvidenceRole, EvidenceSpan } from "@/lib/fact/fact";
import type { Span } from "@/lib/text/span";

/** UTF-16 units that are shown before and after what is linked. */
const around = 160;
/** Stretches that are no further apart than this are shown as one. */
const gap = 80;

/**
 * Stretches in the order of the text, within `bounds` as far as the spans themselves lie in it: a period's words may stand in
 * the head of another article. None begins or ends within a character of two units.
 */
export function excerptSpans(text: string, spans: readonly Span[], bounds: Span): Span[] {
  const wide = spans.map(({ start, end }) => ({
    start: Math.max(Math.min(bounds.start, start), start - around, 0),
    end: Math.min(Math.max(bounds.end, end), end + around, text.length),
  }));
  const merged: Span[] = [];
  for (const span of wide.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end + gap)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged.map(({ start, end }) => ({
    start: isSecondHalf(text, start) ? start - 1 : start,
    end: isSecondHalf(text, end) ? end + 1 : end,
  }));
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

/** A part of an excerpt that is marked in one way. */
export interface ExcerptPart {
  /** Offset in the source. */
  readonly start: number;
  readonly words: string;
  /** Whether it belongs to the sentence that states the fact. */
  readonly sentence: boolean;
  /** What the words carry; of several, the one that begins last. */
  readonly role: Exclude<EvidenceRole, "evidence"> | null;
}

/** The parts of an excerpt in order; joined they are its text. */
export function excerptParts(
  { start, text }: { readonly start: number; readonly text: string },
  evidence: readonly EvidenceSpan[],
): ExcerptPart[] {
  const end = start + text.length;
  const inside = evidence.filter((span) => span.start < end && span.end > start);
  const cuts = inside.flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end);
  const places = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const over = inside.filter((span) => span.start <= from && span.end >= to);
    return {
      start: from,
      words: text.slice(from - start, to - start),
      sentence: over.some(({ role }) => role === "evidence"),
      role: carried(over),
    };
  });
}

function carried(over: readonly EvidenceSpan[]): ExcerptPart["role"] {
  let last: { readonly role: Exclude<EvidenceRole, "evidence">; readonly start: number } | null = null;
  for (const { role, start } of over) {
    if (role !== "evidence" && (last === null || start >= last.start)) last = { role, start };
  }
  return last?.role ?? null;
}
