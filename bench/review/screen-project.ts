/** The table of all facts in a project of many: opening it, its first page and counts over HTTP, scrolling, and what it keeps. */
import { setTimeout as pause } from "node:timers/promises";
import { firstFacets } from "@/components/facts/fact-queries";
import type { Cookie } from "./app";
import { median, percentile } from "./figures";
import { type Lens, wheel } from "./screen-browser";
import type { Figure } from "./screen-figures";

interface Project {
  readonly address: string;
  readonly projectId: string;
  readonly cookie: Cookie;
}

/** Seen from outside the server, on the same machine. */
export async function measureServer({ address, projectId, cookie }: Project, rounds: number): Promise<Figure[]> {
  // As the screen asks for them.
  const first = `only=${firstFacets.join(",")}`;
  const asked: readonly (readonly [what: string, path: string])[] = [
    ["first page", "facts?limit=100"],
    ["page of a filter", `facts?limit=100&place=${encodeURIComponent("青禾")}&status=proposed`],
    ["page of a search", `facts?limit=100&q=${encodeURIComponent("跨省")}`],
    ["counts of all", `facts/facets?${first}`],
    ["counts of a filter", `facts/facets?${first}&place=${encodeURIComponent("青禾")}&status=proposed`],
    ["counts of a search", `facts/facets?${first}&q=${encodeURIComponent("跨省")}`],
    ["counts of a very common word", `facts/facets?${first}&q=${encodeURIComponent("年")}`],
    ["counts of the indicators", "facts/facets?only=indicator"],
  ];
  const figures: Figure[] = [];
  for (const [what, path] of asked) {
    const times: number[] = [];
    for (let at = -1; at < rounds; at += 1) {
      const start = performance.now();
      const response = await fetch(`${address}/api/projects/${projectId}/${path}`, {
        headers: { cookie: `${cookie.name}=${cookie.value}` },
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
      if (at >= 0) times.push(performance.now() - start);
    }
    figures.push({
      what: `${what}, over HTTP`,
      unit: "ms",
      limit: 300,
      median: median(times),
      worst: Math.max(...times),
    });
  }
  return figures;
}

interface Round {
  readonly opened: number;
  readonly frames: number;
  readonly slow: number;
  readonly heap: number;
}

/** In the browser. Fails if nothing scrolls. */
export async function measureTable(lens: Lens, projectId: string, rounds: number): Promise<Figure[]> {
  const all: Round[] = [];
  for (let at = -1; at < rounds; at += 1) {
    const round = await measureRound(lens, `/projects/${projectId}/facts`);
    if (at >= 0) all.push(round);
  }
  const figure = (what: string, unit: string, limit: number | null, of: (round: Round) => number): Figure => {
    const values = all.map(of);
    return { what, unit, limit, median: median(values), worst: Math.max(...values) };
  };
  return [
    figure("address to a table with rows", "ms", null, (round) => round.opened),
    figure("scrolling: 95 of 100 frames within", "ms", 17, (round) => round.frames),
    figure("scrolling: frames of more than 25 ms, of 100", "", null, (round) => round.slow),
    figure("JavaScript heap after it", "MB", 60, (round) => round.heap),
  ];
}

async function measureRound(lens: Lens, path: string): Promise<Round> {
  const { page } = lens;
  await page.goto(path, { waitUntil: "commit" });
  const opened = await page.evaluate(() => window.bench.opened);
  await pause(500);
  const first = await firstRow(lens);
  await page.evaluate(() => window.bench.startFrames());
  await lens.scroll(wheel.distance, wheel.speed);
  const { gaps } = await page.evaluate(() => window.bench.stopFrames());
  if ((await firstRow(lens)) === first) throw new Error("The table did not scroll.");
  await pause(500);
  const slow = (100 * gaps.filter((gap) => gap > 25).length) / gaps.length;
  return { opened, frames: percentile(gaps, 0.95), slow, heap: await lens.heap() };
}

function firstRow({ page }: Lens): Promise<string | null> {
  return page.locator("[role=grid] [role=rowgroup] [role=row]").last().getAttribute("aria-rowindex");
}
