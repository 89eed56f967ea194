/** Steps around releases that several journeys take: deciding without the screen, freezing on it. */
import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { FactPage } from "@/lib/api/fact-list";
import type { ReleaseView } from "@/lib/api/releases";
import type { FactView } from "@/lib/api/views";
import { messagesOf } from "@/lib/messages/catalogue";

const { releases } = messagesOf("zh-CN");

/** Decides over the API, as the screens do; the screens of deciding have journeys of their own. */
export async function decide(page: Page, { id, version }: Pick<FactView, "id" | "version">, decision: object) {
  const data = { requestId: randomUUID(), version, decision };
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`/api/facts/${id}/decisions`, { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { fact }: { fact: FactView } = await answer.json();
  return fact;
}

/** The first facts of the table of all facts, or of one article. Fails if there are fewer. */
export async function someFacts(
  page: Page,
  project: string,
  count: number,
  article?: string,
): Promise<FactPage["facts"]> {
  const within = article === undefined ? "" : `&article=${article}`;
  const answer = await page.request.get(`/api/projects/${project}/facts?limit=${count}${within}`);
  const { facts }: FactPage = await answer.json();
  expect(facts).toHaveLength(count);
  return facts;
}

/**
 * Fills the form in and freezes, by keyboard where a form is filled in by keyboard. Ends on the page of the release.
 * @param named whether people and what they wrote appear in the package
 */
export async function freeze(page: Page, project: string, title: string, named = false): Promise<ReleaseView> {
  await page.goto(`/projects/${project}/releases`);
  await page.getByRole("link", { name: releases.make }).click();
  const name = page.getByRole("textbox", { name: releases.name });
  if (named) await page.getByRole("checkbox", { name: releases.names }).check();
  await name.fill(title);
  await name.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: releases.freeze }).press("Enter");
  await page.waitForURL(/\/releases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const id = page.url().split("/").at(-1);
  return (await page.request.get(`/api/releases/${id}`)).json();
}
