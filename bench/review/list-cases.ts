/** What is asked of the table of all facts, and what PostgreSQL is asked beside it: the least that could answer that. */
import { firstFacets } from "@/components/facts/fact-queries";
import { type FactFacet, factFacets, readFactFilter, readFactOrder } from "@/lib/review/fact-filter";
import { countFacets } from "@/server/operations/count-facets";
import { listFacts } from "@/server/operations/list-facts";

const pageSize = 100;

export interface Subject {
  readonly projectId: string;
  readonly userId: string;
  readonly facts: number;
}

export interface Case {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  /** A bare query, with the project as its one parameter. */
  readonly bare: string;
}

const inOrder = (columns: string, where = "true") =>
  `SELECT * FROM "Fact" WHERE "projectId" = $1 AND NOT withdrawn AND ${where} ORDER BY ${columns} LIMIT ${pageSize}`;
const inText = '"sourceId", position, id';
const countAll = `SELECT count(*) FROM "Fact" WHERE "projectId" = $1 AND NOT withdrawn`;

/** The address's query of each page, with the condition and order of a bare query for it. */
const pages: readonly (readonly [query: string, bare: string])[] = [
  ["", inOrder(inText)],
  ["sort=confidence&dir=desc", inOrder("confidence DESC, id DESC", "confidence IS NOT NULL")],
  ["sort=indicator", inOrder("left(indicator, 100), id")],
  ["sort=place", inOrder("left(place, 100), id")],
  ["sort=period&dir=desc", inOrder("period DESC, id DESC", "period IS NOT NULL")],
  ["sort=value", inOrder("value, id")],
  ["sort=decided&dir=desc", inOrder(`"decidedAt" DESC, id DESC`, `"decidedAt" IS NOT NULL`)],
  ["status=proposed", inOrder(inText, "status = 'proposed'")],
  ["place=青禾/城关镇", inOrder(inText, "place = '青禾/城关镇'")],
  ["indicator=重点新建盗窃案件", inOrder(inText, "indicator = '重点新建盗窃案件'")],
  ["period=2024-05", inOrder(inText, "period = '2024-05'")],
  ["unit=亩", inOrder(inText, "unit = '亩'")],
  ["rule=rank", inOrder(inText, "rule = 'rank'")],
  ["band=low&sort=confidence", inOrder("confidence, id", "confidence < 0.6")],
  ["reviewer=~&status=rejected", inOrder(inText, `"decidedById" IS NULL AND status = 'rejected'`)],
  ["finding=figure-differs&sort=value", inOrder("value, id", "'figure-differs' = ANY (findings)")],
  ["q=年", inOrder(inText, `"searchText" LIKE '%年%'`)],
  ["q=水", inOrder(inText, `"searchText" LIKE '%水%'`)],
  ["q=跨省查处老旧", inOrder(inText, `"searchText" LIKE '%跨省查处老旧%'`)],
  ["q=没有这几个字&sort=confidence", inOrder("confidence, id", `"searchText" LIKE '%没有这几个字%'`)],
];

const facets: readonly string[] = [
  "",
  "status=proposed",
  "place=青禾",
  "indicator=重点新建盗窃案件",
  "period=2024",
  "unit=起,~",
  "rule=level",
  "band=low",
  "reviewer=~",
  "finding=figure-differs",
  "status=approved&place=青禾&band=high,middle",
  "q=年",
  "q=水",
  "q=跨省查处老旧",
];

/** What the screen asks for with a filter. */
function asked(query: string): readonly FactFacet[] {
  const params = new URLSearchParams(query);
  return factFacets.filter((facet) => firstFacets.includes(facet) || params.has(facet));
}

/** Every order and filter, the counts that come with each filter, and those that come when somebody looks. */
export function listCases(subject: Subject): Case[] {
  return [
    ...pages.map(([query, bare]) => ({ name: `page ?${query}`, run: () => pageOf(subject, query), bare })),
    ...facets.map((query) => ({
      name: `counts ?${query}`,
      run: () => countsOf(subject, query, asked(query)),
      bare: countAll,
    })),
    ...["", "q=年"].flatMap((query) =>
      factFacets
        .filter((facet) => !firstFacets.includes(facet))
        .map((facet) => ({
          name: `counts of ${facet} alone ?${query}`,
          run: () => countsOf(subject, query, [facet]),
          bare: countAll,
        })),
    ),
  ];
}

/** The first page beside one that lies so many facts further on, in the order of the text and in another. */
export async function deepCases(subject: Subject, rows: readonly number[]): Promise<Case[]> {
  const cases: Case[] = [];
  for (const query of ["", "sort=value"]) {
    const bare = inOrder(query === "" ? inText : "value, id");
    for (const row of rows) {
      const after = row <= 1 ? null : await keyBefore(subject, query, row);
      cases.push({ name: `row ${row} ?${query}`, run: () => pageOf(subject, query, after), bare });
    }
  }
  return cases;
}

async function pageOf({ projectId, userId }: Subject, query: string, after: string | null = null) {
  const params = new URLSearchParams(query);
  const request = { filter: readFactFilter(params), order: readFactOrder(params), after, limit: pageSize };
  const page = await listFacts({ userId }, projectId, request);
  if (!page.ok) throw new Error(page.problem.code);
  return page.value;
}

async function countsOf({ projectId, userId }: Subject, query: string, of: readonly FactFacet[]) {
  const counts = await countFacets({ userId }, projectId, readFactFilter(new URLSearchParams(query)), of);
  if (!counts.ok) throw new Error(counts.problem.code);
  return counts.value;
}

/** The key behind which the row stands. Counted off once; that is what the table itself need not do. */
async function keyBefore({ projectId, userId }: Subject, query: string, row: number): Promise<string> {
  const params = new URLSearchParams(query);
  const order = readFactOrder(params);
  const request = { filter: readFactFilter(params), order, after: null, skip: row - 2, limit: 1 };
  const page = await listFacts({ userId }, projectId, request);
  if (!page.ok || page.value.next === null) throw new Error(`There is no row ${row}.`);
  return page.value.next;
}
