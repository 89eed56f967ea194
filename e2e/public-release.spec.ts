/** A release made public, as somebody without an account reads it: shares, charts, rows, words, citation; and nothing else. */
import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import { parse } from "yaml";
import type { FactPage } from "@/lib/api/fact-list";
import type { ReleasePoints, ReleaseView } from "@/lib/api/releases";
import type { MemberView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";
import { expectAccessible } from "./harness/accessible";
import { test } from "./harness/test";

const { releases } = messagesOf("zh-CN");
const say = createTranslator({ locale: "zh-CN", messages: messagesOf("zh-CN"), namespace: "releases" });

const counties = ["宁远县", "白河县", "青禾县"];
const years = [2021, 2022, 2023];
const figure = (county: number, year: number) => 100 * (county + 1) + year - 2020;
const indicator = "新建水库";

const origin = (page: Page) => ({ origin: new URL(page.url()).origin });

/** A file a county, with a figure a year that compares, and one that is not exact. */
async function countyFiles(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "kaoju-public-"));
  return Promise.all(
    counties.map(async (county, index) => {
      const articles = years.map(
        (year) =>
          `# ${county}${year}年水利工作见成效\n记者 林青\n\n${year}年，${county}${indicator}${figure(index, year)}座。${year}年，${county}惠及群众超${year}人。\n`,
      );
      const path = join(folder, `${county}.txt`);
      await writeFile(path, articles.join("\n"));
      return path;
    }),
  );
}

/** Decides on every fact of the project as the screens do: one is rejected, one corrected, all others approved as they are. */
async function decideAll(page: Page, project: string): Promise<number> {
  const answer = await page.request.get(`/api/projects/${project}/facts?limit=100`);
  const { facts } = (await answer.json()) as FactPage;
  const send = async (id: string, version: number, decision: object) => {
    const data = { requestId: randomUUID(), version, decision };
    const decided = await page.request.post(`/api/facts/${id}/decisions`, { data, headers: origin(page) });
    expect(decided.ok(), await decided.text()).toBe(true);
    return (await decided.json()).fact.version as number;
  };
  const inexact = facts.filter(({ bound }) => bound === ">");
  const [rejected, corrected] = inexact;
  for (const { id, version } of facts) {
    if (id === rejected?.id) await send(id, version, { kind: "reject", reason: "wrong-figure", note: "内部备注" });
    else if (id === corrected?.id) {
      const mended = await send(id, version, { kind: "correct", changes: { unit: "名" } });
      await send(id, mended, { kind: "approve" });
    } else await send(id, version, { kind: "approve" });
  }
  return facts.length;
}

async function freeze(page: Page, project: string, names: boolean): Promise<ReleaseView> {
  const data = { requestId: randomUUID(), title: "各县水库", notes: "", licence: "CC-BY-4.0", texts: true, names };
  const answer = await page.request.post(`/api/projects/${project}/releases`, { data, headers: origin(page) });
  const last = (await answer.text()).trim().split("\n").at(-1) ?? "";
  return JSON.parse(last).result;
}

const publish = (page: Page, id: string) =>
  page.request.patch(`/api/releases/${id}`, { data: { public: true }, headers: origin(page) });

test("somebody without an account reads shares, follows a bar to the words, and takes the citation along", async ({
  as,
  signedOut,
  project,
}) => {
  const { id, name } = await project(await countyFiles());
  const [owner, reviewer] = [await as("owner"), await as("reviewer")];
  await owner.goto(`/projects/${id}/releases`);
  await reviewer.goto(`/projects/${id}`);
  const facts = await decideAll(reviewer, id);
  const release = await freeze(owner, id, false);

  // Not public: a stranger is asked to sign in, and learns neither its name nor its figures.
  const before = await signedOut.request.get(`/releases/${release.id}`);
  expect(before.url()).toContain("/sign-in?next=");
  expect(await before.text()).not.toContain("各县水库");
  for (const path of [
    "",
    "/facts",
    "/indicators",
    `/points?indicator=${indicator}`,
    "/citation?format=cff",
    "/package",
  ]) {
    expect((await signedOut.request.get(`/api/releases/${release.id}${path}`)).status(), path).toBe(401);
  }
  const other = await as("stranger");
  await other.goto(`/projects`);
  expect((await other.request.get(`/releases/${release.id}`)).status()).toBe(404);
  expect((await other.request.get(`/api/releases/${release.id}/indicators`)).status()).toBe(404);

  expect((await publish(owner, release.id)).ok()).toBe(true);
  await signedOut.goto(`/releases/${release.id}`);
  await expect(signedOut.getByRole("heading", { level: 1 })).toHaveText("各县水库");
  await expect(signedOut.getByRole("link", { name: releases.signIn })).toBeVisible();
  await expect(signedOut.getByRole("navigation")).toHaveCount(0);
  const review = signedOut.getByRole("region", { name: releases.reviewHow });
  await expect(review).toContainText(`对 ${facts} 条抽取结果作了决定：${facts - 2} 条`);
  await expect(review).toContainText("1 位审阅人");

  // The rules sort by what was corrected, and say in which direction.
  const corrected = review.getByRole("button", { name: releases.afterCorrection });
  await corrected.press("Enter");
  await expect(review.getByRole("columnheader", { name: releases.afterCorrection })).toHaveAttribute(
    "aria-sort",
    "descending",
  );

  // A line's point and a bar are links; the keyboard follows one to the row and its words.
  const charts = signedOut.getByRole("region", { name: releases.charts });
  await expect(charts.getByRole("link", { name: /水库/ })).toHaveCount(counties.length * years.length);
  await expectAccessible(signedOut);
  await charts.getByText(releases.overPlaces).click();
  const bar = charts.getByRole("link", { name: "青禾" }).first();
  await expect(bar).toHaveAccessibleName(new RegExp(`2023.*${figure(2, 2023)}座`));
  await bar.press("Enter");
  await expect(signedOut).toHaveURL(/indicator=.*&place=.*&year=2023#facts$/);
  await expect(signedOut.getByRole("heading", { name: releases.factsThat })).toBeFocused();
  const rows = signedOut.getByRole("region", { name: releases.factsThat }).getByRole("listitem");
  await expect(rows).toHaveCount(1);
  await expect(rows.locator("blockquote")).toContainText(`${figure(2, 2023)}座`);
  await rows.getByRole("link").click();
  await expect(signedOut.locator("mark").first()).toBeVisible();
  expect((await signedOut.locator("mark").allTextContents()).join("")).toContain(`${figure(2, 2023)}座`);

  // The table says what the chart draws.
  await signedOut.goto(`/releases/${release.id}`);
  await charts.getByText(releases.asTable, { exact: true }).click();
  const table = charts.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(counties.length + 1);
  await expect(table.getByRole("link", { name: `${figure(1, 2022)}座` })).toHaveText(String(figure(1, 2022)));
  await expectAccessible(signedOut);

  // The citation: as text, and as files that say the same.
  const cite = signedOut.getByRole("region", { name: releases.cite });
  await expect(cite).toContainText(`${name}. 各县水库: 第1版[DS/OL]`);
  await cite.getByText("BibTeX", { exact: true }).click();
  await expect(cite.locator("pre")).toContainText("@misc{kaoju-");
  const [download] = await Promise.all([
    signedOut.waitForEvent("download"),
    cite.getByRole("link", { name: say("downloadFile", { name: "CITATION.cff" }) }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("CITATION.cff");
  const file = await signedOut.request.get(`/api/releases/${release.id}/citation?format=cff`);
  expect(parse(await file.text())).toMatchObject({
    "cff-version": "1.2.0",
    title: "各县水库",
    authors: [{ name }],
    license: "CC-BY-4.0",
    identifiers: [{ value: `sha256:${release.package?.sha256}` }],
  });
  const again = await signedOut.request.get(`/api/releases/${release.id}/citation?format=cff`, {
    headers: { "if-none-match": file.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
});

test("nothing of a public release tells who its people are, nor where the project is", async ({
  as,
  signedOut,
  project,
}) => {
  const { id } = await project(await countyFiles());
  const [owner, reviewer] = [await as("owner"), await as("reviewer")];
  await owner.goto(`/projects/${id}/releases`);
  await reviewer.goto(`/projects/${id}`);
  await decideAll(reviewer, id);
  const release = await freeze(owner, id, false);
  await publish(owner, release.id);
  const members: readonly MemberView[] = await (await owner.request.get(`/api/projects/${id}/members`)).json();
  expect(members.length).toBeGreaterThan(2);
  const secrets = [id, "内部备注", ...members.map(({ user }) => user.id)];
  // As a value of JSON, in the page's own data too, or as an element's text: the words themselves are roles as well.
  const named = /"(owner|reviewer|viewer)\\?"\s*[,}\]]|>(owner|reviewer|viewer)</;

  const page = await signedOut.request.get(`/releases/${release.id}`);
  const api = `/api/releases/${release.id}`;
  const { points } = (await (
    await signedOut.request.get(`${api}/points?${new URLSearchParams({ indicator, unit: "座" })}`)
  ).json()) as ReleasePoints;
  const [point] = points;
  expect(points).toHaveLength(counties.length * years.length);
  const answers = [
    await page.text(),
    ...(await Promise.all(
      [
        api,
        `${api}/facts?limit=500`,
        `${api}/facts/${point?.factId}`,
        `${api}/indicators`,
        `${api}/changes`,
        `${api}/citation?format=gbt7714`,
        `${api}/citation?format=cff`,
        `/releases/${release.id}/facts/${point?.factId}`,
      ].map(async (path) => (await signedOut.request.get(path)).text()),
    )),
  ];
  for (const answer of answers) {
    for (const secret of secrets) expect(answer).not.toContain(secret);
    expect(answer).not.toMatch(named);
  }

  // For search engines: what the page says, and that it may be kept.
  await signedOut.goto(`/releases/${release.id}`);
  const markup = await signedOut.locator("script[type='application/ld+json']").textContent();
  expect(JSON.parse(markup ?? "")).toMatchObject({ "@type": "Dataset", name: "各县水库", version: "1" });
  await expect(signedOut.locator("meta[property='og:title']")).toHaveAttribute("content", "各县水库");
  await expect(signedOut.locator("meta[name='robots']")).toHaveAttribute("content", /^index/);

  // Members read the same page in the frame of the app, at its project.
  await reviewer.goto(`/releases/${release.id}`);
  await expect(reviewer.getByRole("navigation").getByRole("link", { name: releases.title })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("charts, table and citation stay in the window", async ({ as, signedOut, project }) => {
    const { id } = await project(await countyFiles());
    const owner = await as("owner");
    await owner.goto(`/projects/${id}/releases`);
    await decideAll(owner, id);
    const release = await freeze(owner, id, true);
    await publish(owner, release.id);
    await signedOut.goto(`/releases/${release.id}`);
    const charts = signedOut.getByRole("region", { name: releases.charts });
    await expect(charts.getByRole("link", { name: /水库/ }).first()).toBeVisible();
    const wide = () => signedOut.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wide()).toBe(0);
    await charts.getByText(releases.asTable, { exact: true }).click();
    await signedOut.getByText("BibTeX", { exact: true }).click();
    expect(await wide()).toBe(0);
    await expectAccessible(signedOut);
  });
});
