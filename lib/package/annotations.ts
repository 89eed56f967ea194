/**
 * evidence.jsonld: the words of each fact as annotations of the W3C's Web Annotation model, one a fact and role. A JSON-LD
 * array with one annotation a line, so that it can be read and written line by line.
 */
import { jsonLine } from "@/lib/export/jsonl";
import { type EvidenceSpan, evidenceRoles } from "@/lib/fact/fact";
import type { CodePoints } from "./code-points";
import type { ReleasedFact, ReleaseHead } from "./content";
import { textPath } from "./files";
import { factLink } from "./json-lines";

/** Code points of the text around a quote that tell it from the same words elsewhere. */
const context = 32;

export const annotationsStart = "[\n";
/** Between two annotations. */
export const annotationsNext = ",\n";
/** After the last; before it stands a line end, unless there is none. */
export const annotationsEnd = "]\n";

/**
 * The annotations of a fact, each without a line end.
 *
 * @param text of its source; null where the release has no texts: then the quotes alone are said, and of which source
 */
export function annotationsOf(head: ReleaseHead, fact: ReleasedFact, text: CodePoints | null): string[] {
  const link = factLink(head, fact.id);
  const source = text ? textPath(fact.sourceId) : `urn:uuid:${fact.sourceId}`;
  return evidenceRoles.flatMap((role) => {
    const links = fact.evidence.filter((span) => span.role === role);
    if (links.length === 0) return [];
    const targets = links.map((span) => ({ source, selector: selectorsOf(span, text) }));
    const annotation = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `${link}#${role}`,
      type: "Annotation",
      motivation: "linking",
      body: [
        { type: "SpecificResource", source: link, purpose: "linking" },
        { type: "TextualBody", value: role, purpose: "tagging" },
      ],
      target: targets.length === 1 ? targets[0] : targets,
    };
    return [jsonLine(annotation).slice(0, -1)];
  });
}

function selectorsOf({ start, end, quote }: EvidenceSpan, text: CodePoints | null) {
  if (!text) return { type: "TextQuoteSelector", exact: quote };
  return [
    {
      type: "TextQuoteSelector",
      exact: quote,
      prefix: text.before(start, context),
      suffix: text.after(end, context),
    },
    { type: "TextPositionSelector", start: text.at(start), end: text.at(end) },
  ];
}
