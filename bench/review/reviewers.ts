/**
 * Fifty reviewers (or `--people`) at once on the built app, each deciding twice a second for half a minute, over HTTP with
 * sessions of their own, two to an article. Each decision has its moment, whether or not the one before is answered, and its
 * time is counted from that moment: a server that falls behind cannot hide it. The clients run on the same processors as the
 * server and stand for browsers that do not; what they cost is said.
 */
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { signIn, withApp } from "./app";
import { percentile, round } from "./figures";
import { onStage, type Stage, stageArticle } from "./stage";
import { printTable } from "./tables";

const perArticle = 2;
const factsPerArticle = 40;
const every = 500;
const seconds = 30;
const warmUp = 3;
const limit = 150;

interface Reviewer {
  readonly cookie: string;
  readonly factIds: readonly string[];
}

/** Milliseconds from the moment at which the decision was due, and the status of the answer. */
interface Answer {
  readonly due: number;
  readonly took: number;
  /** 0: none came. */
  readonly status: number;
}

/** Needs a build of the app. */
export async function benchReviewers(people: number): Promise<void> {
  await onStage(async (stage) => {
    const reviewers = await stageReviewers(stage, people);
    await withApp(async (address) => {
      const start = performance.now() + 500;
      const before = process.cpuUsage();
      const lanes = reviewers.map((reviewer, at) => decideOnAll(address, reviewer, start, (at * every) / people));
      const answers = (await Promise.all(lanes)).flat();
      const { user, system } = process.cpuUsage(before);
      const own = (user + system) / 1000 / answers.length;
      report(
        answers.filter(({ due }) => due >= start + warmUp * 1000),
        people,
        own,
      );
    });
  });
}

/** @param own milliseconds of the processor that the clients need for a decision */
function report(answers: readonly Answer[], people: number, own: number): void {
  const times = answers.map(({ took }) => took);
  const failed = answers.filter(({ status }) => status !== 200);
  printTable(`${people} reviewers, ${1000 / every} decisions a second each, ${seconds} s after ${warmUp} s`, [
    [
      "decisions",
      "p50, ms",
      "p95, ms",
      "limit of p95, ms",
      "slowest, ms",
      "other than 200",
      "clients' processor, ms each",
    ],
    [
      String(answers.length),
      round(percentile(times, 0.5), 0),
      round(percentile(times, 0.95), 0),
      `≤ ${limit}`,
      round(Math.max(...times), 0),
      failed.length === 0 ? "0" : `${failed.length} (${[...new Set(failed.map(({ status }) => status))].join(", ")})`,
      round(own, 2),
    ],
  ]);
}

async function stageReviewers(stage: Stage, people: number): Promise<Reviewer[]> {
  const reviewers: Reviewer[] = [];
  while (reviewers.length < people) {
    const { factIds } = await stageArticle(stage, factsPerArticle, `reviewers ${reviewers.length}`);
    for (let at = 0; at < perArticle; at += 1) {
      // Neighbours in the text are different people's: they meet at the numerals that date both.
      const own = factIds.filter((_, index) => index % perArticle === at);
      const { name, value } = await signIn(stage.projectId);
      reviewers.push({ cookie: `${name}=${value}`, factIds: own });
    }
  }
  return reviewers;
}

/**
 * Approves each fact, then reopens each, and so on, at the moments that are due.
 *
 * @param after milliseconds behind the others: reviewers take turns within the half second
 */
async function decideOnAll(
  address: string,
  { cookie, factIds }: Reviewer,
  start: number,
  after: number,
): Promise<readonly Answer[]> {
  // As a browser does over HTTP/1.1: connections that are kept, at most six.
  const agent = new Agent({ keepAlive: true, maxSockets: 6 });
  const answers: Promise<Answer>[] = [];
  for (let count = 0; count < ((warmUp + seconds) * 1000) / every; count += 1) {
    const due = start + count * every + after;
    await pause(Math.max(0, due - performance.now()));
    const pass = Math.floor(count / factIds.length);
    const decision = { kind: pass % 2 === 0 ? "approve" : "reopen" };
    const body = JSON.stringify({ requestId: randomUUID(), version: pass + 1, decision });
    const fact = `${address}/api/facts/${factIds[count % factIds.length]}/decisions`;
    answers.push(
      send(agent, fact, address, cookie, body).then((status) => ({ due, took: performance.now() - due, status })),
    );
  }
  const all = await Promise.all(answers);
  agent.destroy();
  return all;
}

/** By Node's own client: `fetch` takes several times as long, on processors that the server needs. */
function send(agent: Agent, fact: string, origin: string, cookie: string, body: string): Promise<number> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body), origin, cookie };
  return new Promise((resolve) => {
    const sent = request(fact, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
      response.once("error", () => resolve(0));
    });
    // Not answered at all: a server that is too busy to take a connection is a figure like any other.
    sent.once("error", () => resolve(0));
    sent.end(body);
  });
}
