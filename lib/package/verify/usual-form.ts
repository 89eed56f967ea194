/**
 * Whether a line has the form and the order of keys that Kaoju writes, said quickly: a yes means that the schema of
 * content-schema.ts says yes too and that the keys stand where the writer puts them. A no means nothing; then the schema is
 * asked, which also names what is wrong. Values must come from JSON.parse: they have no getters and no prototypes of their own.
 */
import { type FindingCode, findingCodes } from "@/lib/checks/finding";
import { isDecimal } from "@/lib/fact/decimal";
import { bounds, evidenceRoles, factFieldNames, levels } from "@/lib/fact/fact";
import { eventKinds } from "@/lib/review/decision";
import type { ReleasedDecision, ReleasedFact } from "../content";
import { comesBefore } from "../key-order";

type Loose<T> = { readonly [Key in keyof T]: unknown };

const factKeys = [
  ...(["id", "sourceId", "articleId", "position"] as const),
  ...(["place", "indicator", "period", "value", "unit", "bound", "change", "changeUnit", "basis", "prior"] as const),
  ...(["priorPeriod", "level", "placeCode", "evidence", "fieldSources", "origin", "rule", "confidence"] as const),
  ...(["corrected", "findings", "version", "approvedBy", "approvedAt", "link"] as const),
];
const decisionKeys = ["id", "factId", "kind", "version", "changes", "reason", "note", "undoes", "by", "at"];
const spanKeys = ["role", "start", "end", "quote"];
const sourceKeys = ["how", "span"];
const placeKeys = ["start", "end"];
const changeKeys = ["from", "to"];

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Of days that every month has; the others are left to the schema. */
const timeForm = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const personForm = /^P[1-9]\d{0,8}$/;
const placeCodeForm = /^\d{6}(?:\d{3})?$/;

const levelNames: ReadonlySet<unknown> = new Set(levels);
const boundNames: ReadonlySet<unknown> = new Set(bounds);
const roleNames: ReadonlySet<unknown> = new Set(evidenceRoles);
const kindNames: ReadonlySet<unknown> = new Set(eventKinds);
const findingNames: ReadonlySet<unknown> = new Set<FindingCode>(findingCodes);
const fieldOrder: ReadonlyMap<string, number> = new Map(factFieldNames.map((name, index) => [name, index]));

/** True only for what `factLineForm` takes, with the keys in the order of `factLine`. */
export function isUsualFact(value: unknown): value is ReleasedFact {
  if (!hasKeys<ReleasedFact & { link: string }>(value, factKeys)) return false;
  return (
    isId(value.id) &&
    isId(value.sourceId) &&
    isId(value.articleId) &&
    isOffset(value.position) &&
    hasUsualFields(value) &&
    (value.placeCode === null || (typeof value.placeCode === "string" && placeCodeForm.test(value.placeCode))) &&
    isEvidence(value.evidence) &&
    isFieldSources(value.fieldSources) &&
    (value.origin === "engine" || value.origin === "person") &&
    typeof value.rule === "string" &&
    isShare(value.confidence) &&
    typeof value.corrected === "boolean" &&
    Array.isArray(value.findings) &&
    value.findings.every((code) => findingNames.has(code)) &&
    isVersion(value.version) &&
    isPerson(value.approvedBy) &&
    isTime(value.approvedAt) &&
    typeof value.link === "string"
  );
}

/** True only for what `releasedDecisionForm` takes, with the keys in the order of `decisionLine`. */
export function isUsualDecision(value: unknown): value is ReleasedDecision {
  if (!hasKeys<ReleasedDecision>(value, decisionKeys)) return false;
  return (
    isId(value.id) &&
    isId(value.factId) &&
    kindNames.has(value.kind) &&
    isVersion(value.version) &&
    isChanges(value.changes) &&
    isText(value.reason) &&
    isText(value.note) &&
    (value.undoes === null || isId(value.undoes)) &&
    (value.by === null || isPerson(value.by)) &&
    isTime(value.at)
  );
}

function hasUsualFields(value: Loose<ReleasedFact>): boolean {
  return (
    typeof value.place === "string" &&
    typeof value.indicator === "string" &&
    isText(value.period) &&
    isNumber(value.value) &&
    isText(value.unit) &&
    (value.bound === null || boundNames.has(value.bound)) &&
    isNumber(value.change) &&
    isText(value.changeUnit) &&
    isText(value.basis) &&
    isNumber(value.prior) &&
    isText(value.priorPeriod) &&
    levelNames.has(value.level)
  );
}

function isEvidence(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (const span of value) {
    if (!hasKeys<{ role: 0; start: 0; end: 0; quote: 0 }>(span, spanKeys)) return false;
    if (!roleNames.has(span.role) || !isOffset(span.start) || !isOffset(span.end)) return false;
    if (typeof span.quote !== "string") return false;
  }
  return true;
}

function isFieldSources(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  let before = -1;
  for (const name in value) {
    const at = fieldOrder.get(name);
    if (at === undefined || at <= before) return false;
    before = at;
    const source: unknown = (value as Record<string, unknown>)[name];
    if (!hasKeys<{ how: 0; span: 0 }>(source, sourceKeys)) return false;
    if (source.how !== "stated" && source.how !== "inherited") return false;
    const { span } = source;
    if (span === null) continue;
    if (!hasKeys<{ start: 0; end: 0 }>(span, placeKeys) || !isOffset(span.start) || !isOffset(span.end)) return false;
  }
  return true;
}

function isChanges(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  let before: string | null = null;
  for (const key in value) {
    // A key that objects have anyway is nothing that Kaoju writes.
    if (key === "__proto__" || (before !== null && !comesBefore(before, key))) return false;
    before = key;
    const change: unknown = (value as Record<string, unknown>)[key];
    if (!hasKeys<{ from: 0; to: 0 }>(change, changeKeys) || !isSorted(change.from) || !isSorted(change.to))
      return false;
  }
  return true;
}

/** Whether the keys of every object within stand in their order. */
function isSorted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) {
    for (const item of value) if (!isSorted(item)) return false;
    return true;
  }
  let before: string | null = null;
  for (const key in value) {
    if (key === "__proto__" || (before !== null && !comesBefore(before, key))) return false;
    before = key;
    if (!isSorted((value as Record<string, unknown>)[key])) return false;
  }
  return true;
}

/** These keys in this order, and no other. */
function hasKeys<T>(value: unknown, keys: readonly string[]): value is Loose<T> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  let at = 0;
  for (const key in value) if (key !== keys[at++]) return false;
  return at === keys.length;
}

const isId = (value: unknown) => typeof value === "string" && idForm.test(value);
const isText = (value: unknown) => value === null || typeof value === "string";
const isNumber = (value: unknown) => value === null || (typeof value === "string" && isDecimal(value));
const isOffset = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isVersion = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0;
const isShare = (value: unknown) => value === null || (typeof value === "number" && value >= 0 && value <= 1);
const isPerson = (value: unknown) => typeof value === "string" && personForm.test(value);
const isTime = (value: unknown) => typeof value === "string" && timeForm.test(value);
