/**
 * A sound release of as many facts as wished, made as it is read: page by page, without holding it. Fifty facts a source, each a
 * sentence of its own. What a fact has is about what the engine finds in the annotated texts (bench/gold/tune, samples): 4.3 linked
 * words, seven fields with their sources, a change in every third, a level that is no bare number in half of them, sentences of 56
 * UTF-16 units. Nobody has measured how many are corrected; here it is every twentieth. The others have two decisions.
 *
 * Releases of people who disagreed more are `reviewed`: every tenth fact corrected with a note, every twentieth made by a person, every
 * twentieth let stand although its words say another number, every twentieth added since the release before; a character of two units
 * in every tenth text.
 */
import type { EvidenceRole, EvidenceSpan } from "@/lib/fact/fact";
import type {
  FactChange,
  ReleaseContent,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
  ReleaseHead,
} from "@/lib/package/content";
import { decisionsOf, stated } from "./made-history";
import { idOf, moment, sha256 } from "./made-ids";

const factsOfSource = 50;

interface Unit {
  readonly source: ReleasedSource;
  readonly article: ReleasedArticle;
  readonly facts: readonly ReleasedFact[];
  readonly decisions: readonly ReleasedDecision[];
}

export type MadeKind = "plain" | "reviewed";

export function madeRelease(facts: number, kind: MadeKind = "plain"): ReleaseContent {
  const units = Math.ceil(facts / factsOfSource);
  const all = <T>(part: (unit: Unit) => readonly T[]) =>
    async function* (): AsyncGenerator<readonly T[]> {
      for (let index = 0; index < units; index++) yield part(unitOf(index, facts, kind));
    };
  return {
    head: headOf(facts, units, kind),
    sources: all(({ source }) => [source]),
    articles: all(({ article }) => [article]),
    facts: all((unit) => unit.facts),
    decisions: all((unit) => unit.decisions),
    changes: kind === "plain" ? async function* () {} : all((unit) => unit.facts.filter(isAdded).map(addition)),
  };
}

/** Which of twenty facts are corrected, and what else people did to them. */
const corrected: Readonly<Record<MadeKind, readonly number[]>> = { plain: [7], reviewed: [7, 12] };
const [byPerson, letStand, added] = [3, 9, 17];

function isAdded({ id }: ReleasedFact): boolean {
  return Number.parseInt(id.slice(-12), 16) % 20 === added;
}

function addition(fact: ReleasedFact): FactChange {
  const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } = fact;
  const fields = { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level };
  const { placeCode, evidence, sourceId, articleId } = fact;
  return { kind: "added", factId: fact.id, after: { ...fields, placeCode, evidence, sourceId, articleId } };
}

/** How many of so many facts are one of those of twenty. */
function countOf(facts: number, ofTwenty: readonly number[]): number {
  return ofTwenty.reduce((count, which) => count + Math.floor((facts + 19 - which) / 20), 0);
}

function headOf(facts: number, units: number, kind: MadeKind): ReleaseHead {
  const changed = countOf(facts, corrected[kind]);
  const isFirst = kind === "plain";
  const since = isFirst ? facts : countOf(facts, [added]);
  const counts = { facts, articles: units, sources: units, decisions: facts * 2 + changed };
  return {
    id: idOf(0, 1),
    project: { id: idOf(9, 0), name: "云岭" },
    ...{
      number: isFirst ? 1 : 2,
      title: "云岭治安",
      notes: "",
      createdAt: moment,
      licence: null,
      address: "https://kaoju.test",
    },
    ...{ texts: true, names: true, previous: isFirst ? null : { id: idOf(0, 2), number: 1 } },
    counts: { ...counts, added: since, corrected: 0, withdrawn: 0, unchanged: facts - since },
    review: [{ rule: "level", approved: facts, corrected: changed, rejected: 0 }],
    people: [{ key: "P1", name: "林" }],
  };
}

function unitOf(index: number, total: number, kind: MadeKind): Unit {
  const [sourceId, articleId] = [idOf(1, index), idOf(2, index)];
  const title = `云岭县${kind === "reviewed" && index % 10 === 0 ? "𠮷" : ""}治安通报第${index}期`;
  let text = `${title}\n`;
  const facts: ReleasedFact[] = [];
  for (let ordinal = index * factsOfSource; ordinal < Math.min(total, (index + 1) * factsOfSource); ordinal++) {
    const [words, fact] = factOf(ordinal, text.length, kind);
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
    decisions: facts.flatMap((fact, at) => decisionsOf(fact, index * factsOfSource + at, textSha256, kind === "plain")),
  };
}

/** Words of a level, its decimal and its unit. */
function levelOf(ordinal: number): readonly [string, string, string] {
  const value = 1000 + ((ordinal * 7919) % 90_000);
  if (ordinal % 4 === 1) return [value.toLocaleString("en"), String(value), "人次"];
  if (ordinal % 4 === 3) return [`${value}万`, `${value}0000`, "元"];
  return [String(value), String(value), "起"];
}

function factOf(
  ordinal: number,
  at: number,
  kind: MadeKind,
): [string, Omit<ReleasedFact, "id" | "sourceId" | "articleId">] {
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
  const ofTwenty = ordinal % 20;
  const isCorrected = corrected[kind].includes(ofTwenty);
  const isPersons = kind === "reviewed" && ofTwenty === byPerson;
  const differs = kind === "reviewed" && ofTwenty === letStand;
  const claimed = differs ? `1${value}` : value;
  const fact = {
    ...{ place: "云岭", indicator: "破获各类刑事案件", period: "2021", value: claimed, unit, bound: "=" as const },
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
    ...(isPersons
      ? { origin: "person" as const, rule: "person", confidence: null }
      : { origin: "engine" as const, rule: "level", confidence: 0.9 }),
    ...{ corrected: isCorrected, findings: differs ? ["figure-differs" as const] : [] },
    ...{ version: isCorrected ? 3 : 2, approvedBy: "P1", approvedAt: moment },
  };
  return [words, fact];
}
