/**
 * evidence.jsonld: the words of each fact as annotations of the W3C's Web Annotation model, one a fact and role. A JSON-LD
 * array with one annotation a line, so that it can be read and written line by line.
 */
import { jsonText } from "@/lib/export/jsonl";
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
  const begin = `{"@context":"http://www.w3.org/ns/anno.jsonld","id":${string(link).slice(0, -1)}#`;
  const about = `"body":[{"type":"SpecificResource","source":${string(link)},"purpose":"linking"},`;
  const target = `{"source":${string(source)},"selector":`;
  const made: string[] = [];
  // Put together as text: the same words as an object, written by JSON.stringify, take several times as long.
  for (const role of evidenceRoles) {
    let targets = "";
    let count = 0;
    for (const span of fact.evidence) {
      if (span.role !== role) continue;
      targets += `${count++ > 0 ? "," : ""}${target}${selectorsOf(span, text)}}`;
    }
    if (count === 0) continue;
    const tag = `{"type":"TextualBody","value":"${role}","purpose":"tagging"}]`;
    const all = count === 1 ? targets : `[${targets}]`;
    made.push(`${begin}${role}","type":"Annotation","motivation":"linking",${about}${tag},"target":${all}}`);
  }
  return made;
}

function selectorsOf({ start, end, quote }: EvidenceSpan, text: CodePoints | null): string {
  if (!text) return `{"type":"TextQuoteSelector","exact":${string(quote)}}`;
  const around = `"prefix":${string(text.before(start, context))},"suffix":${string(text.after(end, context))}`;
  const words = `{"type":"TextQuoteSelector","exact":${string(quote)},${around}}`;
  return `[${words},{"type":"TextPositionSelector","start":${text.at(start)},"end":${text.at(end)}}]`;
}

/** All but what stands in JSON as it is. Halves of characters are escaped where they are alone, so JSON is asked about any. */
const escaped = /[^ !#-[\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\uffff]/;

function string(text: string): string {
  return escaped.test(text) ? jsonText(text) : `"${text}"`;
}
