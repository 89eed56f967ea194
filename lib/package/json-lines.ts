/**
 * The files of one JSON object a line: facts, decisions, changes. Keys stand in one order, so that bytes can be compared. Lines are put
 * together as text: the same as objects, written by JSON.stringify, take several times as long, and a release may have a million.
 */
import { escapedSeparators, jsonString } from "@/lib/export/jsonl";
import type { EvidenceSpan, FactFields, FieldSources } from "@/lib/fact/fact";
import { factFieldNames } from "@/lib/fact/fact";
import type { FactChange, ReleasedDecision, ReleasedFact, ReleaseHead } from "./content";
import { sortedJson } from "./sorted-json";

type ChangedClaim = Extract<FactChange, { kind: "added" }>["after"];

/** Address at which a fact of a release can be looked up, for as long as the app is reached there. */
export function factLink({ address, id }: Pick<ReleaseHead, "address" | "id">, factId: string): string {
  return `${address}/releases/${id}/facts/${factId}`;
}

/**
 * A line of facts.jsonl: everything that the release says of the fact. All other files of facts follow from it.
 * @param frozen the text that was frozen of the fact (snapshotText), where it is at hand: the line holds the same words, and copying
 * them is quicker than making them
 */
export function factLine(head: ReleaseHead, fact: ReleasedFact, frozen?: string): string {
  const { id, version, approvedBy, approvedAt } = fact;
  const approved = `"version":${version},"approvedBy":${jsonString(approvedBy)},"approvedAt":${jsonString(approvedAt)}`;
  const said = frozen === undefined ? frozenJson(fact) : escapedSeparators(frozen).slice(1, -1);
  return `{"id":${jsonString(id)},${said},${approved},"link":${jsonString(factLink(head, id))}}\n`;
}

/** What was frozen of the fact, without the braces. */
function frozenJson(fact: ReleasedFact): string {
  const { sourceId, articleId, position, origin, rule, confidence, corrected, findings } = fact;
  const where = `"sourceId":${jsonString(sourceId)},"articleId":${jsonString(articleId)},"position":${position}`;
  const words = `"evidence":${spansJson(fact.evidence)},"fieldSources":${sourcesJson(fact.fieldSources)}`;
  const read = `"origin":"${origin}","rule":${jsonString(rule)},"confidence":${confidence},"corrected":${corrected}`;
  return `${where}${fieldsJson(fact)},"placeCode":${orNull(fact.placeCode)},${words},${read},"findings":${textsJson(findings)}`;
}

/** A line of decisions.jsonl. */
export function decisionLine(decision: ReleasedDecision): string {
  return decisionLineOf(decision, sortedJson(decision.changes));
}

/** @param changes as JSON, in the order of decisions.jsonl */
export function decisionLineOf(decision: Omit<ReleasedDecision, "changes">, changes: string): string {
  const { id, factId, kind, version, reason, note, undoes, by, at } = decision;
  const which = `{"id":${jsonString(id)},"factId":${jsonString(factId)},"kind":${jsonString(kind)},"version":${version}`;
  const why = `"reason":${orNull(reason)},"note":${orNull(note)},"undoes":${orNull(undoes)}`;
  return `${which},"changes":${changes},${why},"by":${orNull(by)},"at":${jsonString(at)}}\n`;
}

/** A line of changes.jsonl. */
export function changeLine(change: FactChange): string {
  const { kind, factId } = change;
  const which = `{"kind":"${kind}","factId":${jsonString(factId)}`;
  if (kind === "added") return `${which},"after":${claimJson(change.after)}}\n`;
  const after = kind === "withdrawn" ? "" : `,"after":${claimJson(change.after)}`;
  const why = `"reason":${orNull(change.reason)},"note":${orNull(change.note)}`;
  return `${which},"before":${claimJson(change.before)}${after},${why}}\n`;
}

function claimJson(claim: ChangedClaim): string {
  const where = `{"sourceId":${jsonString(claim.sourceId)},"articleId":${jsonString(claim.articleId)}`;
  const words = `"evidence":${spansJson(claim.evidence)}`;
  return `${where}${fieldsJson(claim)},"placeCode":${orNull(claim.placeCode)},${words}}`;
}

/** The fields of a fact, each with a comma before it. */
function fieldsJson(fields: FactFields): string {
  let json = "";
  for (const name of factFieldNames) json += `,"${name}":${orNull(fields[name])}`;
  return json;
}

function spansJson(spans: readonly EvidenceSpan[]): string {
  let json = "";
  for (const { role, start, end, quote } of spans) {
    json += `${json === "" ? "" : ","}{"role":"${role}","start":${start},"end":${end},"quote":${jsonString(quote)}}`;
  }
  return `[${json}]`;
}

function sourcesJson(sources: FieldSources): string {
  let json = "";
  for (const field of factFieldNames) {
    const source = sources[field];
    if (!source) continue;
    const { how, span } = source;
    const place = span ? `{"start":${span.start},"end":${span.end}}` : "null";
    json += `${json === "" ? "" : ","}"${field}":{"how":"${how}","span":${place}}`;
  }
  return `{${json}}`;
}

function textsJson(texts: readonly string[]): string {
  return texts.length === 0 ? "[]" : `[${texts.map(jsonString).join(",")}]`;
}

function orNull(text: string | null): string {
  return text === null ? "null" : jsonString(text);
}
