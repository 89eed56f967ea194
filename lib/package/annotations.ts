/**
 * evidence.jsonld: the words of each fact as an annotation of the W3C's Web Annotation model. One page of annotations, one a fact and
 * line, so that it can be read and written line by line. What is the same in all of them is said once, in the context.
 */
import { jsonString, jsonText } from "@/lib/export/jsonl";
import type { EvidenceSpan } from "@/lib/fact/fact";
import type { CodePoints } from "./code-points";
import type { ReleasedFact, ReleaseHead } from "./content";
import { textPath } from "./files";
import { factLink } from "./json-lines";

/** Code points of the text around a quote. The position says which of equal words are meant; these find them again if it moved. */
export const quoteContext = 8;

/** The page's beginning: `fact:` before an id makes its address, `role` says which field the words carry. */
export function annotationsStart(head: ReleaseHead): string {
  const terms = { fact: factLink(head, ""), role: "http://purl.org/dc/terms/type" };
  const context = jsonText(["http://www.w3.org/ns/anno.jsonld", terms]);
  const page = jsonText(`${head.address}/releases/${head.id}#evidence`);
  return `{"@context":${context},"id":${page},"type":"AnnotationPage","items":[\n`;
}
/** Between two annotations. */
export const annotationsNext = ",\n";
/** After the last; before it stands a line end, unless there is none. */
export const annotationsEnd = "]}\n";

/** An annotation up to its targets. */
export function annotationStart(factId: string): string {
  const id = `fact:${factId}`;
  return `{"id":"${id}#words","type":"Annotation","motivation":"linking","body":"${id}","target":[`;
}

/** A target up to the words of its quote; with a text, behind which its position follows. */
export function targetStart(role: EvidenceSpan["role"], sourceId: string, hasText: boolean): string {
  const source = hasText ? textPath(sourceId) : `urn:uuid:${sourceId}`;
  return `{"role":"${role}","source":"${source}","selector":${hasText ? "[" : ""}{"type":"TextQuoteSelector","exact":`;
}

/**
 * The annotation of a fact without a line end: a target for each of its linked words.
 *
 * @param text of its source; null where the release has no texts: then the quotes alone are said, and of which source
 */
export function annotationOf(fact: ReleasedFact, text: CodePoints | null): string {
  // Put together as text: the same words as an object, written by JSON.stringify, take several times as long.
  let line = annotationStart(fact.id);
  let comma = "";
  for (const { role, start, end, quote } of fact.evidence) {
    line += comma + targetStart(role, fact.sourceId, text !== null) + jsonString(quote);
    comma = ",";
    if (text === null) {
      line += "}}";
      continue;
    }
    line += `,"prefix":${jsonString(text.before(start, quoteContext))},"suffix":${jsonString(text.after(end, quoteContext))}}`;
    line += `,{"type":"TextPositionSelector","start":${text.at(start)},"end":${text.at(end)}}]}`;
  }
  return `${line}]}`;
}
