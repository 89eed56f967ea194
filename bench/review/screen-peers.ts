/** The app's marks and its table beside the peers that people know, each by turns in one page of Chromium. */
import type { Browser } from "playwright";
import { getReview } from "@/server/operations/get-review";
import { median, round } from "./figures";
import type { GridLane, GridTimes } from "./pages/grids";
import type { MarksLane } from "./pages/marks";
import { type Lens, openLens } from "./screen-browser";
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
  const of = (lane: GridLane, what: keyof GridTimes) =>
    sizes.map((rows) => median((times.get(`${lane} ${rows}`) ?? []).map((time) => time[what])));
  const row = (name: string, lane: GridLane, what: keyof GridTimes) => {
    const [few = Number.NaN, many = Number.NaN] = of(lane, what);
    return [name, round(few, 1), round(many, 1), round(many / few, 2)];
  };
  printTable(`Tables, slowed ${slowed} times, medians of ${rounds} (many rows shall cost what few do)`, [
    ["ms until painted", ...sizes.map((rows) => `${rows.toLocaleString("en")} rows`), "times"],
    row("the app: mount", "own", "mount"),
    row("react-data-grid: mount", "peer", "mount"),
    row("the app: one row changes", "own", "edit"),
    row("react-data-grid: one row changes", "peer", "edit"),
  ]);
}

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
