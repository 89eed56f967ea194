/**
 * Reads a line of facts.jsonl where it stands among the raw bytes, without decoding it. Takes only the one spelling that the writer
 * gives to a fact without findings, with words that stand at their offsets; null says nothing, and the schema is asked.
 */
import { type EvidenceRole, factFieldNames } from "@/lib/fact/fact";
import type { RawSource } from "./raw-source";

/** Fields as they stand in the line: strings in their quotation marks, or `null`. */
export interface RawFact {
  readonly id: string;
  readonly sourceId: string;
  readonly articleId: string;
  readonly position: number;
  readonly place: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly unit: string;
  readonly bound: string;
  readonly change: string;
  readonly changeUnit: string;
  readonly basis: string;
  readonly prior: string;
  readonly priorPeriod: string;
  readonly level: string;
  readonly placeCode: string;
  /** Where the spans of its evidence begin. */
  readonly evidenceAt: number;
}

/** What stands behind the evidence. */
export interface RawFactEnd {
  /** Where it stands: behind it begins the next line. */
  readonly end: number;
  readonly rule: string;
  readonly confidence: string;
  readonly corrected: string;
  readonly version: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly link: string;
}

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const text = '"[^"\\\\\\x00-\\x1f]*"';
const textOrNull = `${text}|null`;
const decimal = '"-?(?:0|[1-9]\\d*)(?:\\.\\d+)?"|null';
/** A moment in UTC; the 29th of February is left to the schema. */
export const momentForm =
  "\\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)" +
  "T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z";

const startForm = new RegExp(
  `\\{"id":"(${id})","sourceId":"(${id})","articleId":"(${id})","position":(0|[1-9]\\d{0,8})` +
    `,"place":(${text}),"indicator":(${text}),"period":(${textOrNull}),"value":(${decimal}),"unit":(${textOrNull})` +
    `,"bound":("[=~><]"|null),"change":(${decimal}),"changeUnit":(${textOrNull}),"basis":(${textOrNull})` +
    `,"prior":(${decimal}),"priorPeriod":(${textOrNull}),"level":("(?:aggregate|case|narrative)")` +
    `,"placeCode":("\\d{6}(?:\\d{3})?"|null),"evidence":\\[`,
  "y",
);
const endForm = new RegExp(
  `,"origin":"(?:engine|person)","rule":(${text}),"confidence":(0|1|0\\.\\d+|null),"corrected":(true|false)` +
    `,"findings":\\[\\],"version":([1-9]\\d{0,8}),"approvedBy":"(P[1-9]\\d{0,8})","approvedAt":"(${momentForm})","link":"([^"\\\\]*)"\\}\\n`,
  "y",
);

/** The beginning of the line at `at`. */
export function readFactStart(raw: string, at: number): RawFact | null {
  startForm.lastIndex = at;
  const match = startForm.exec(raw);
  if (!match) return null;
  const [, id = "", sourceId = "", articleId = "", position = "", place = "", indicator = "", period = ""] = match;
  return {
    id,
    sourceId,
    articleId,
    position: Number(position),
    place,
    indicator,
    period,
    value: match[8] ?? "",
    unit: match[9] ?? "",
    bound: match[10] ?? "",
    change: match[11] ?? "",
    changeUnit: match[12] ?? "",
    basis: match[13] ?? "",
    prior: match[14] ?? "",
    priorPeriod: match[15] ?? "",
    level: match[16] ?? "",
    placeCode: match[17] ?? "",
    evidenceAt: startForm.lastIndex,
  };
}

export function readFactEnd(raw: string, at: number): RawFactEnd | null {
  endForm.lastIndex = at;
  const match = endForm.exec(raw);
  if (!match) return null;
  const [, rule = "", confidence = "", corrected = "", version = "", approvedBy = "", approvedAt = "", link = ""] =
    match;
  return { end: endForm.lastIndex, rule, confidence, corrected, version, approvedBy, approvedAt, link };
}

/** One of a fact's linked words. */
export interface RawSpan {
  readonly role: EvidenceRole;
  readonly start: number;
  readonly end: number;
  /** Both ends as the line has them. */
  readonly startText: string;
  readonly endText: string;
  /** Its words as they stand in JSON, without quotation marks. */
  readonly quote: string;
}

const spanForm =
  /\{"role":"(evidence|value|change|prior|period|place)","start":(0|[1-9]\d{0,8}),"end":(0|[1-9]\d{0,8}),"quote":"/y;
const quotation = 0x22;
const comma = 0x2c;
const bracket = 0x5d;

/** Reads the spans from `at` into `spans`; answers where the list ended, or -1. Quotes are those of the source. */
export function readSpans(raw: string, at: number, { json, places }: RawSource, spans: RawSpan[]): number {
  const length = places.length - 1;
  for (;;) {
    spanForm.lastIndex = at;
    const match = spanForm.exec(raw);
    if (!match) return -1;
    const [, role, startText = "", endText = ""] = match;
    const [start, end] = [Number(startText), Number(endText)];
    if (start >= end || end > length) return -1;
    const quote = json.slice(places[start], places[end]);
    const from = spanForm.lastIndex;
    if (!raw.startsWith(quote, from)) return -1;
    spans.push({ role: role as EvidenceRole, start, end, startText, endText, quote });
    at = from + quote.length;
    if (raw.charCodeAt(at) !== quotation || raw.charCodeAt(at + 1) !== 0x7d) return -1;
    at += 3;
    const next = raw.charCodeAt(at - 1);
    if (next === bracket) return at;
    if (next !== comma) return -1;
  }
}

const sourcesStart = ',"fieldSources":{';
const sourceForm =
  /"([a-zA-Z]+)":\{"how":"(?:stated|inherited)","span":(?:null|\{"start":(0|[1-9]\d{0,8}),"end":(0|[1-9]\d{0,8})\})\}[,}]/y;
const fieldOrder: ReadonlyMap<string, number> = new Map(factFieldNames.map((name, index) => [name, index]));

/** Where the sources of fields that begin at `at` end, or -1: their keys are in order and their spans lie within `length`. */
export function readFieldSources(raw: string, at: number, length: number): number {
  if (!raw.startsWith(sourcesStart, at)) return -1;
  at += sourcesStart.length;
  if (raw.charCodeAt(at) === 0x7d) return at + 1;
  let before = -1;
  for (;;) {
    sourceForm.lastIndex = at;
    const match = sourceForm.exec(raw);
    if (!match) return -1;
    const field = fieldOrder.get(match[1] ?? "") ?? -1;
    if (field <= before) return -1;
    before = field;
    if (match[2] !== undefined && (Number(match[2]) >= Number(match[3]) || Number(match[3]) > length)) return -1;
    at = sourceForm.lastIndex;
    const next = raw.charCodeAt(at - 1);
    if (next === 0x7d) return at;
    if (next !== comma) return -1;
  }
}
