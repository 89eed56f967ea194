/**
 * How long the table of all facts takes at the server: each page, filter and count at 100,000 facts in one project and with
 * nine more such projects beside it; and pages at the beginning and far down, also of a million. Prints; judges nothing.
 */
import pg from "pg";
import { type Case, deepCases, listCases, type Subject } from "./list-cases";
import { medianOf, type Timing, time } from "./list-measure";
import { seedProject, settle } from "./list-seed";
import { onStage } from "./stage";
import { printTable } from "./tables";

const rounds = 5;
const facts = 100_000;
const million = 1_000_000;

/** With `quick`, only the one project of 100,000. */
export function benchFactsList(quick: boolean): Promise<void> {
  return onStage(({ url }) => measureAll(url, quick));
}

/** Pages at the beginning and far down a project of a million. */
export function benchPages(): Promise<void> {
  return onStage(async ({ url }) => {
    const large = await seeded(url, million);
    await report(url, `${count(million)} facts in one project`, large, await deepCases(large, [1, 500_000, 900_000]));
  });
}

async function measureAll(url: string, quick: boolean): Promise<void> {
  const first = await seeded(url, facts);
  await report(url, `${count(facts)} facts in one project`, first, listCases(first));
  await report(url, "Far down", first, await deepCases(first, [1, 50_000, 90_000]));
  if (quick) return;
  for (let project = 1; project < 10; project++) await seeded(url, facts);
  await report(url, `${count(million)} facts in ten projects`, first, listCases(first));
}

async function seeded(url: string, size: number): Promise<Subject> {
  const start = performance.now();
  const made = await seedProject(url, size);
  await settle(url);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`A project of ${count(size)} facts made in ${seconds} s\n`);
  return { ...made, facts: size };
}

async function report(url: string, title: string, { projectId }: Subject, cases: readonly Case[]): Promise<void> {
  const bare = new pg.Client({ connectionString: url });
  await bare.connect();
  const rows: string[][] = [];
  for (const { name, run, bare: query } of cases) {
    const own = await time(url, run, rounds);
    const least = await time(url, () => bare.query(query, [projectId]), rounds);
    rows.push([name, ...figures(own), medianOf(least).toFixed(1)]);
  }
  await bare.end();
  printTable(title, [["", "ms", "slowest", "ms of the database's processor", "bare query, ms"], ...rows]);
}

function figures(timing: Timing): string[] {
  const { times, processor } = timing;
  return [medianOf(timing).toFixed(1), (times.at(-1) ?? Number.NaN).toFixed(1), processor?.toFixed(0) ?? "?"];
}

function count(size: number): string {
  return size.toLocaleString("en");
}
