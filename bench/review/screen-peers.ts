/** The app's marks and its table beside the peers that people know, each by turns in one page of Chromium. */
import type { Browser } from "playwright";
import { getReview } from "@/server/operations/get-review";
import { median, percentile, round } from "./figures";
import type { GridLane, GridTimes, ScrollLane } from "./pages/grids";
import type { MarksLane } from "./pages/marks";
import { type Lens, openLens, wheel, withBrowser } from "./screen-browser";
import { bundled } from "./screen-bundle";
import type { StagedArticle } from "./stage";
import { printTable } from "./tables";

const slowed = 4;
/** Not a real address: the page is answered from here. */
const address = "http://bench.localhost";
const sizes = [1000, 100_000];

const marksLanes: readonly (readonly [MarksLane, string])[] = [
  ["own", "highlights of the app"],
  ["SPANS", "@recogito/text-annotator, as it comes"],
  ["CSS_HIGHLIGHTS", "@recogito/text-annotator, by highlights"],
];

/** The marks of an article, painted by the app and by @recogito/text-annotator. */
export async function benchMarks(browser: Browser, userId: string, { articleId }: StagedArticle, rounds: number) {
  const review = await getReview({ userId }, articleId);
  if (!review.ok) throw new Error(review.problem.code);
  const lens = await openPeers(browser, "marks.ts");
  const count = await lens.page.evaluate((view) => window.marks.set(view), review.value);
  const times = new Map<MarksLane, { clock: number[]; busy: number[] }>();
  for (let at = -1; at < rounds; at += 1) {
    for (const [lane] of marksLanes) {
      const before = await lens.busy();
      const clock = await lens.page.evaluate((name) => window.marks.run(name), lane);
      const busy = 1000 * ((await lens.busy()) - before);
      const all = times.get(lane) ?? { clock: [], busy: [] };
      times.set(lane, all);
      if (at < 0) continue;
      all.clock.push(clock);
      all.busy.push(busy);
    }
  }
  await lens.page.context().close();
  const own = median(times.get("own")?.clock ?? []);
  const rows = marksLanes.map(([lane, name]) => {
    const { clock = [], busy = [] } = times.get(lane) ?? {};
    const ratio = round(own / median(clock), 2);
    return [
      name,
      round(median(clock), 1),
      round(Math.max(...clock), 1),
      round(median(busy), 1),
      lane === "own" ? "" : ratio,
    ];
  });
  printTable(`${count} marks on the same text, slowed ${slowed} times (limit: 0.25 of the peer's time)`, [
    ["", "ms until painted", "worst", "ms of the main thread's processor in all", "own time / this"],
    ...rows,
  ]);
}

/** The table of all facts and react-data-grid, with few rows and with many. */
export async function benchGrids(browser: Browser, rounds: number): Promise<void> {
  const lens = await openPeers(browser, "grids.tsx");
  const times = new Map<string, GridTimes[]>();
  for (let at = -1; at < rounds; at += 1) {
    for (const lane of ["own", "peer"] as const) {
      for (const rows of sizes) {
        const time = await lens.page.evaluate(([name, count]) => window.grids.run(name, count), [lane, rows] as [
          GridLane,
          number,
        ]);
        if (at >= 0) times.set(`${lane} ${rows}`, [...(times.get(`${lane} ${rows}`) ?? []), time]);
      }
    }
  }
  await lens.page.context().close();
  const row = (name: string, lane: GridLane, what: keyof GridTimes) => {
    const [few = Number.NaN, many = Number.NaN] = sizes.map((rows) =>
      median((times.get(`${lane} ${rows}`) ?? []).flatMap((time) => time[what])),
    );
    return [name, round(few, 1), round(many, 1), round(many / few, 2)];
  };
  printTable(`Tables, slowed ${slowed} times, medians of ${rounds} (many rows shall cost what few do)`, [
    ["ms until painted", ...sizes.map((rows) => `${rows.toLocaleString("en")} rows`), "times"],
    row("the app: mount", "own", "mount"),
    row("react-data-grid: mount", "peer", "mount"),
    row("the app: one row changes", "own", "edits"),
    row("react-data-grid: one row changes", "peer", "edits"),
  ]);
}

const scrolled: readonly (readonly [lane: ScrollLane, name: string, rows: number])[] = [
  ["own", "the app", 100_000],
  ["peer", "react-data-grid", 100_000],
  ["plain", "words without any script", 1000],
];

/** A wheel over each of them at this machine's speed. The last is the best that Chromium can do here. */
export function benchScroll(executable: string | undefined): Promise<void> {
  return withBrowser(executable, (browser) => measureScrolling(browser, 5));
}

async function measureScrolling(browser: Browser, rounds: number): Promise<void> {
  const lens = await openPeers(browser, "grids.tsx");
  await lens.slow(1);
  const gaps = new Map<ScrollLane, (readonly number[])[]>();
  for (let at = -1; at < rounds; at += 1) {
    for (const [lane, , rows] of scrolled) {
      await lens.page.evaluate(([name, count]) => window.grids.show(name, count), [lane, rows] as [ScrollLane, number]);
      await lens.page.evaluate(() => window.bench.startFrames());
      await lens.scroll(wheel.distance, wheel.speed);
      const frames = await lens.page.evaluate(() => window.bench.stopFrames());
      if (at >= 0) gaps.set(lane, [...(gaps.get(lane) ?? []), frames.gaps]);
    }
  }
  await lens.page.context().close();
  const rows = scrolled.map(([lane, name, count]) => {
    const all = gaps.get(lane) ?? [];
    const of = (figure: (frames: readonly number[]) => number) => round(median(all.map(figure)), 0);
    const cells = [(frames: readonly number[]) => frames.length, half, most].map(of);
    return [name, count.toLocaleString("en"), ...cells];
  });
  const head = ["", "rows", "frames", "half within, ms", "95 of 100 within, ms"];
  printTable(`Scrolling ${wheel.distance} pixels, ${wheel.speed} a second, medians of ${rounds}`, [head, ...rows]);
}

const half = (frames: readonly number[]) => percentile(frames, 0.5);
const most = (frames: readonly number[]) => percentile(frames, 0.95);

async function openPeers(browser: Browser, file: string): Promise<Lens> {
  const { script, style } = await bundled(file);
  const lens = await openLens(browser, address);
  const head = `<meta charset="utf-8"><style>${style}</style>`;
  const html = `<!doctype html><html lang="zh-CN" data-mantine-color-scheme="light"><head>${head}</head><body></body></html>`;
  await lens.page.route(`${address}/**`, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await lens.page.goto("/");
  await lens.page.addScriptTag({ content: script });
  await lens.slow(slowed);
  return lens;
}
