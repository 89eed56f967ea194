/**
 * A sound release of as many facts as wished, made as it is read: page by page, without holding it. Fifty facts a source, each a
 * sentence of its own. What a fact has is about what the engine finds in the annotated texts (bench/gold/tune, samples): 4.3 linked
 * words, seven fields with their sources, a change in every third, a level that is no bare number in half of them, sentences of 56
 * UTF-16 units. Nobody has measured how many are corrected; here it is every twentieth. The others have two decisions.
 */
import { createHash } from "node:crypto";
import { type EvidenceRole, type EvidenceSpan, factFieldNames } from "@/lib/fact/fact";
import type {
  ReleaseContent,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
  ReleaseHead,
} from "@/lib/package/content";
import { approvalContent } from "@/lib/review/approval";

const factsOfSource = 50;
const moment = "2026-01-02T03:04:05.006Z";

interface Unit {
  readonly source: ReleasedSource;
  readonly article: ReleasedArticle;
  readonly facts: readonly ReleasedFact[];
  readonly decisions: readonly ReleasedDecision[];
}

export function madeRelease(facts: number): ReleaseContent {
  const units = Math.ceil(facts / factsOfSource);
  const all = <T>(part: (unit: Unit) => readonly T[]) =>
    async function* (): AsyncGenerator<readonly T[]> {
      for (let index = 0; index < units; index++) yield part(unitOf(index, facts));
    };
  return {
    head: headOf(facts, units),
    sources: all(({ source }) => [source]),
    articles: all(({ article }) => [article]),
    facts: all((unit) => unit.facts),
    decisions: all((unit) => unit.decisions),
    changes: async function* () {},
  };
}

function headOf(facts: number, units: number): ReleaseHead {
  const corrected = Math.floor((facts + 12) / 20);
  const counts = { facts, articles: units, sources: units, decisions: facts * 2 + corrected };
  return {
    id: idOf(0, 1),
    project: { id: idOf(9, 0), name: "云岭" },
    ...{ number: 1, title: "云岭治安", notes: "", createdAt: moment, licence: null, address: "https://kaoju.test" },
    ...{ texts: true, names: true, previous: null },
    counts: { ...counts, added: facts, corrected: 0, withdrawn: 0, unchanged: 0 },
    review: [{ rule: "level", approved: facts, corrected, rejected: 0 }],
    people: [{ key: "P1", name: "林" }],
  };
}

function unitOf(index: number, total: number): Unit {
  const [sourceId, articleId] = [idOf(1, index), idOf(2, index)];
  const title = `云岭县治安通报第${index}期`;
  let text = `${title}\n`;
  const facts: ReleasedFact[] = [];
  for (let ordinal = index * factsOfSource; ordinal < Math.min(total, (index + 1) * factsOfSource); ordinal++) {
    const [words, fact] = factOf(ordinal, text.length);
    text += `${words}\n`;
    facts.push({ ...fact, id: idOf(3, ordinal), sourceId, articleId });
  }
  const textSha256 = sha256(text);
  const named = { fileName: `通报${index}.txt`, encoding: "utf-8", importedAt: moment };
  return {
    source: { id: sourceId, ...named, sha256: textSha256, textSha256, text, bytes: null },
    article: {
      ...{ id: articleId, sourceId, ordinal: 0, start: 0, end: text.length, title },
      ...{ byline: null, date: "2021-12-30", place: "云岭" },
    },
    facts,
    decisions: facts.flatMap((fact, at) => decisionsOf(fact, index * factsOfSource + at, textSha256)),
  };
}

/** Words of a level, its decimal and its unit. */
function levelOf(ordinal: number): readonly [string, string, string] {
  const value = 1000 + ((ordinal * 7919) % 90_000);
  if (ordinal % 4 === 1) return [value.toLocaleString("en"), String(value), "人次"];
  if (ordinal % 4 === 3) return [`${value}万`, `${value}0000`, "元"];
  return [String(value), String(value), "起"];
}

function factOf(ordinal: number, at: number): [string, Omit<ReleasedFact, "id" | "sourceId" | "articleId">] {
  const [said, value, unit] = levelOf(ordinal);
  const size = ordinal % 3 === 0 ? String((1 + (ordinal % 400)) / 10) : null;
  const turn = size === null ? "与上年同期大致持平" : `同比下降${size}%`;
  const words = `2021年，云岭县共破获各类刑事案件${said}${unit}，比上年同期有所好转，${turn}，群众安全感明显提升。`;
  const span = (role: EvidenceRole, quote: string): EvidenceSpan => {
    const start = at + words.indexOf(quote);
    return { role, start, end: start + quote.length, quote };
  };
  const figure = span("value", said + unit);
  const [period, place, indicator] = [span("period", "2021年"), span("place", "云岭县"), span("place", "各类刑事案件")];
  const change = size === null ? [] : [span("change", `${size}%`)];
  const isCorrected = ordinal % 20 === 7;
  const fact = {
    ...{ place: "云岭", indicator: "破获各类刑事案件", period: "2021", value, unit, bound: "=" as const },
    ...{ change: size && `-${size}`, changeUnit: size && "%", basis: size && "yoy", prior: null, priorPeriod: null },
    level: "aggregate" as const,
    position: figure.start,
    placeCode: "110101",
    evidence: [span("evidence", words), figure, ...change, period, place],
    fieldSources: {
      place: stated(place),
      // What a person writes instead of a field is no longer read from the words.
      ...(isCorrected ? {} : { indicator: stated(indicator) }),
      ...{ period: stated(period), value: stated(figure) },
      ...{ unit: stated(figure), bound: stated(figure), level: { how: "inherited" as const, span: null } },
    },
    ...{ origin: "engine" as const, rule: "level", confidence: 0.9, corrected: isCorrected, findings: [] },
    ...{ version: isCorrected ? 3 : 2, approvedBy: "P1", approvedAt: moment },
  };
  return [words, fact];
}

function stated({ start, end }: Pick<EvidenceSpan, "start" | "end">) {
  return { how: "stated" as const, span: { start, end } };
}

function decisionsOf(fact: ReleasedFact, ordinal: number, textSha256: string): ReleasedDecision[] {
  const said = { factId: fact.id, reason: null, note: null, undoes: null, at: moment };
  const before = fact.corrected ? "刑事案件" : fact.indicator;
  const found = { ...fact, indicator: before };
  const first = [...factFieldNames, "evidence" as const].map((key) => [key, { from: null, to: found[key] }] as const);
  const proposed = { ...Object.fromEntries(first), status: { from: null, to: "proposed" } };
  const approved = {
    status: { from: "proposed", to: "approved" },
    decidedBy: { from: null, to: "P1" },
    decidedAt: { from: null, to: moment },
    approvalHash: { from: null, to: sha256(approvalContent(fact, textSha256)) },
  };
  const corrected = { ...said, kind: "correct", version: 2, by: "P1" };
  const source = { from: stated({ start: fact.position, end: fact.position + 1 }), to: null };
  const changes = { indicator: { from: before, to: fact.indicator }, "sources.indicator": source };
  return [
    { ...said, id: idOf(4, ordinal * 3), kind: "propose", version: 1, changes: proposed, by: null },
    ...(fact.corrected ? [{ ...corrected, id: idOf(4, ordinal * 3 + 1), changes }] : []),
    { ...said, id: idOf(4, ordinal * 3 + 2), kind: "approve", version: fact.version, changes: approved, by: "P1" },
  ];
}

/** Ids in the order in which they are counted, each of one kind apart from the others. */
function idOf(kind: number, count: number): string {
  return `0199a${kind}00-0000-7000-8000-${count.toString(16).padStart(12, "0")}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
