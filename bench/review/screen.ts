/**
 * What reviewing costs on the screen: the built app in Chromium on a database of its own, at this machine's speed and slowed
 * four times. Prints what was measured beside what is asked for; judges nothing.
 */
import type { Browser } from "playwright";
import { signIn, withApp } from "./app";
import { seedProject, settle } from "./list-seed";
import { measureArticle } from "./screen-article";
import type { Lens } from "./screen-browser";
import { openLens, withBrowser } from "./screen-browser";
import { type Figure, printFigures, type Speed } from "./screen-figures";
import { benchGrids, benchMarks } from "./screen-peers";
import { measureServer, measureTable } from "./screen-project";
import { onStage, type Stage, stageArticle } from "./stage";

const rounds = 5;
const speeds = [1, 4];
const sizes = [1000, 100_000];

/** Needs a build of the app. `executable`: path of a Chromium. With `quick`, without the projects of many facts. */
export function benchScreen(quick: boolean, executable: string | undefined): Promise<void> {
  return onStage(async (stage) => {
    const article = await stageArticle(stage, 1000, "screen");
    await withBrowser(executable, async (browser) => {
      await benchMarks(browser, stage.userId, article, rounds);
      await benchGrids(browser, rounds);
      await withApp(async (address) => {
        await benchArticle(browser, address, stage, article.articleId);
        if (!quick) for (const size of sizes) await benchProject(browser, address, stage, size);
      });
    });
  });
}

async function benchArticle(browser: Browser, address: string, { projectId }: Stage, articleId: string) {
  const lens = await openLens(browser, address, await signIn(projectId));
  const path = `/projects/${projectId}/articles/${articleId}`;
  printFigures(
    "An article of 20,000 characters with 1,000 facts",
    await atSpeeds(lens, () => measureArticle(lens, path, rounds)),
  );
}

async function benchProject(browser: Browser, address: string, { url }: Stage, facts: number) {
  const { projectId } = await seedProject(url, facts);
  await settle(url);
  const cookie = await signIn(projectId);
  const title = `A project of ${facts.toLocaleString("en")} facts`;
  const server = await measureServer({ address, projectId, cookie }, rounds);
  printFigures(`${title}: the server`, [{ name: "median", figures: server }]);
  const lens = await openLens(browser, address, cookie);
  printFigures(`${title}: the table`, await atSpeeds(lens, () => measureTable(lens, projectId, rounds)));
}

/** At each speed in turn; the page is closed afterwards. */
async function atSpeeds(lens: Lens, measure: () => Promise<Figure[]>): Promise<Speed[]> {
  const all: Speed[] = [];
  for (const rate of speeds) {
    await lens.slow(rate);
    all.push({ name: rate === 1 ? "as it is" : `slowed ${rate} times`, figures: await measure() });
  }
  await lens.page.context().close();
  return all;
}
