/**
 * An article of 1,000 facts on the review screen: opening it, deciding, editing and typing. Each round opens the page anew.
 * The server runs on the same processors as the browser, and only the browser is slowed.
 */
import { median } from "./figures";
import type { Lens } from "./screen-browser";
import type { Figure } from "./screen-figures";

const approvals = 10;
/** Milliseconds between keys: as fast as people type. */
const typing = 60;
const typed = "cases of theft solved in the whole year 7";

interface Round {
  readonly opened: number;
  /** Of the main thread's processor: what a busy machine does not multiply. */
  readonly openedWork: number;
  readonly approved: number;
  readonly approvedWork: number;
  readonly typedWork: number;
  readonly edited: number;
  readonly rows: number;
  readonly gap: number;
  readonly long: number;
}

/** `path`: of the article's page. Fails if a key does nothing. */
export async function measureArticle(lens: Lens, path: string, rounds: number): Promise<Figure[]> {
  const all: Round[] = [];
  // The first opening fills the browser's cache, as the first one of a day does.
  await open(lens, path);
  for (let at = 0; at < rounds; at += 1) all.push(await measureRound(lens, path));
  const figure = (what: string, unit: string, limit: number | null, of: (round: Round) => number): Figure => {
    const values = all.map(of);
    return { what, unit, limit, median: median(values), worst: Math.max(...values) };
  };
  return [
    figure("1,000 facts: address to a table that hears keys", "ms", 1000, (round) => round.opened),
    figure("… of the main thread's processor", "ms", null, (round) => round.openedWork),
    figure(`approve → next row painted (median of ${approvals})`, "ms", 50, (round) => round.approved),
    figure("… of the main thread's processor, the server's answer included", "ms", null, (round) => round.approvedWork),
    figure("Enter on an edited cell → painted", "ms", 50, (round) => round.edited),
    figure("rows drawn again by that edit", "rows", 1, (round) => round.rows),
    figure(`longest gap between frames, ${typed.length} characters typed`, "ms", 50, (round) => round.gap),
    figure("frames longer than 50 ms meanwhile", "frames", 0, (round) => round.long),
    figure("… of the main thread's processor, a character", "ms", null, (round) => round.typedWork),
  ];
}

async function measureRound(lens: Lens, path: string): Promise<Round> {
  const { page } = lens;
  const opened = await open(lens, path);
  // Counted from the address on: a page that is opened begins anew.
  const openedWork = 1000 * (await lens.busy());
  // The next fact that is open: those of the rounds before are decided.
  await page.keyboard.press(".");
  await page.waitForTimeout(500);
  const times: number[] = [];
  const beforeApprovals = await lens.busy();
  for (let at = 0; at < approvals; at += 1) {
    await page.evaluate(() => window.bench.arm("hand"));
    await page.keyboard.press("a");
    times.push(await page.evaluate(() => window.bench.took));
    await page.waitForTimeout(150);
  }
  const approvedWork = (1000 * ((await lens.busy()) - beforeApprovals)) / approvals;
  await page.keyboard.press("Enter");
  const field = page.locator("[role=grid] [data-cell=hand] input").first();
  await field.fill("");
  await page.evaluate(() => window.bench.startFrames());
  const beforeTyping = await lens.busy();
  await page.keyboard.type(typed, { delay: typing });
  const typedWork = (1000 * ((await lens.busy()) - beforeTyping)) / typed.length;
  const { gaps, long } = await page.evaluate(() => window.bench.stopFrames());
  if ((await field.inputValue()) !== typed) throw new Error("The cell did not take what was typed.");
  await page.evaluate(() => window.bench.startRows());
  await page.evaluate(() => window.bench.arm("closed"));
  await page.keyboard.press("Enter");
  const edited = await page.evaluate(() => window.bench.took);
  // Until the server has answered.
  await page.waitForTimeout(500);
  const { rows } = await page.evaluate(() => window.bench.stopRows());
  return {
    opened,
    openedWork,
    approved: median(times),
    approvedWork,
    typedWork,
    edited,
    rows,
    gap: Math.max(...gaps),
    long: long.length,
  };
}

async function open({ page }: Lens, path: string): Promise<number> {
  await page.goto(path, { waitUntil: "commit" });
  return page.evaluate(() => window.bench.opened);
}
