/**
 * Paints marks on the article by CSS custom highlights: no element is made for a mark, so that a thousand cost what ten do.
 * The look of each mark is in article-marks.css. Without browser support the article stays readable and unmarked.
 */
import type { Span } from "@/lib/text/span";
import type { ArticleDom } from "./article-dom";
import { handMarks, linkMarks, type MarkName, standingMarks } from "./marks";

/** What lies over what where two marks set the same property. */
const order: readonly MarkName[] = [...standingMarks, ...handMarks, ...linkMarks];

/** Paints these marks over these spans, in place of where they stood. `ranges`: which of the words of a span are painted. */
export function paint<Name extends MarkName>(
  dom: Pick<ArticleDom, "ranges">,
  marks: Readonly<Record<Name, readonly Span[]>>,
  ranges: (span: Span) => StaticRange[] = dom.ranges,
): void {
  if (!isSupported()) return;
  for (const name of Object.keys(marks) as Name[]) {
    const highlight = new Highlight(...marks[name].flatMap((span) => ranges(span)));
    highlight.priority = order.indexOf(name) + 1;
    CSS.highlights.set(`kaoju-${name}`, highlight);
  }
}

/** Takes all marks away: they would otherwise outlive the page. */
export function clearMarks(): void {
  if (!isSupported()) return;
  for (const name of order) CSS.highlights.delete(`kaoju-${name}`);
}

function isSupported(): boolean {
  return typeof CSS !== "undefined" && "highlights" in CSS;
}
