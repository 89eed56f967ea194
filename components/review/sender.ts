/**
 * Sends what waits in the lanes: one request at a time for each fact or numeral, in order, each with the version that the
 * reviewer saw. A lost connection keeps everything; only an answer takes a decision out of its lane. What could not be sent
 * waits for as long as its pace says, and so does what is decided meanwhile.
 */
import type { Answer, ClientProblem, ClientProblemCode } from "@/components/api/client";
import type { DecisionView, FactView, NumeralView } from "@/lib/api/views";
import type { ItemRef } from "./hit";
import type { Lane, Op } from "./lanes";
import { createRetryPace, type PaceSource } from "./retry-pace";
import type { NewFactWork } from "./review-state";
import type { ReviewStore } from "./store";

/** How a request leaves; `call` of components/api/client.ts, or something else in a test. */
export type Send = (path: string, body: unknown) => Promise<Answer<DecisionView>>;

export interface Sender {
  /** Sends what waits for this item, unless something of it is under way. */
  readonly pump: (item: ItemRef) => void;
  /** Asks for a new fact. Answers with why there is none; with null also when it only has to wait. */
  readonly create: (requestId: string, work: NewFactWork) => Promise<ClientProblem | null>;
  /** Sends everything that can be sent, now: what waits, and what has come back from the device. */
  readonly retry: () => void;
  /** The same once the wait after a failure is over; else nothing. To be called every second or so. */
  readonly retryWhenDue: () => void;
}

/** Refusals that say nothing about the decision: the same request may go well later. */
const passing: readonly ClientProblemCode[] = [
  "offline",
  "cancelled",
  "unreadable-answer",
  "server-error",
  "busy",
  "signed-out",
  "too-many-attempts",
  "too-many-requests",
];

/**
 * @param kept waits until everything decided so far is on the device; null when there is nothing to wait for
 * @param source clock and chance of the waits
 */
export function createSender(
  store: ReviewStore,
  send: Send,
  kept: () => Promise<void> | null = () => null,
  source: PaceSource = { clock: () => performance.now(), random: Math.random },
): Sender {
  const underWay = new Set<string>();
  const pace = createRetryPace(source);

  /** Nothing leaves before it is kept: a browser that ends in between would have lost it for all that the person knows. */
  const sendKept: Send = (path, body) => {
    const keeping = kept();
    return keeping ? keeping.then(() => send(path, body)) : send(path, body);
  };

  const pump = (item: ItemRef): void => {
    const lane = laneOf(store, item);
    const op = lane?.ops[0];
    if (!lane || !op || lane.state === "conflict" || underWay.has(item.id)) return;
    const waitsFor = pace.waitsFor();
    if (waitsFor) {
      wait(item, waitsFor);
      return;
    }
    underWay.add(item.id);
    void sendKept(...requestFor(store, item, op)).then((answer) => {
      underWay.delete(item.id);
      if (!answer.ok && passing.includes(answer.problem.code)) {
        pace.failed(answer.problem);
        wait(item, answer.problem);
        return;
      }
      pace.passed();
      if (answer.ok) store.dispatch({ kind: "answered", item, requestId: op.requestId, answer: answer.value });
      else fail(item, op.requestId, answer.problem);
      pump(item);
    });
  };

  const wait = (item: ItemRef, problem: ClientProblem): void => {
    const state = laneOf(store, item)?.state;
    if (state === "conflict") return;
    store.dispatch({ kind: "lane", item, state: "waiting", problem });
    // Every few seconds a try may fail; that it waits is said once.
    if (state === "sending") store.dispatch({ kind: "say", key: "waiting" });
  };

  const fail = (item: ItemRef, requestId: string, problem: ClientProblem): void => {
    const theirs = problem.code === "stale-version" ? currentIn(problem) : null;
    if (theirs) {
      store.dispatch({ kind: "conflict", item, theirs });
      store.dispatch({ kind: "say", key: "conflict" });
      return;
    }
    store.dispatch({ kind: "refused", item, requestId, problem });
    store.dispatch({ kind: "say", key: "refused" });
  };

  const create = async (requestId: string, work: NewFactWork): Promise<ClientProblem | null> => {
    if (underWay.has(requestId)) return null;
    const waitsFor = pace.waitsFor();
    if (waitsFor) return waitToCreate(requestId, waitsFor);
    underWay.add(requestId);
    const { kind: _, ...content } = work;
    const path = `/api/articles/${store.get().view.article.id}/facts`;
    const answer = await sendKept(path, { requestId, ...content });
    underWay.delete(requestId);
    if (answer.ok) {
      pace.passed();
      store.dispatch({ kind: "created", requestId, answer: answer.value });
      return null;
    }
    const { problem } = answer;
    if (passing.includes(problem.code)) {
      pace.failed(problem);
      return waitToCreate(requestId, problem);
    }
    store.dispatch({ kind: "refused", item: null, requestId, problem });
    store.dispatch({ kind: "say", key: "refused" });
    return problem;
  };

  const waitToCreate = (requestId: string, problem: ClientProblem): null => {
    const isNews = store.get().creations.some((each) => each.requestId === requestId && each.state === "sending");
    store.dispatch({ kind: "creation", requestId, state: "waiting", problem });
    if (isNews) store.dispatch({ kind: "say", key: "waiting" });
    return null;
  };

  // What waits is shown as waiting until it is answered: each try would make the screen flicker otherwise.
  const sendAll = (): void => {
    const { facts, numerals, creations } = store.get();
    for (const id of facts.lanes.keys()) pump({ kind: "fact", id });
    for (const id of numerals.lanes.keys()) pump({ kind: "numeral", id });
    for (const { requestId, work } of creations) void create(requestId, work);
  };

  return {
    pump,
    create,
    retry: () => {
      pace.end();
      sendAll();
    },
    retryWhenDue: () => {
      if (pace.waitsFor() === null) sendAll();
    },
  };
}

type AnyLane = Lane<{ readonly version: number }, unknown>;

function laneOf(store: ReviewStore, item: ItemRef): AnyLane | undefined {
  const { facts, numerals } = store.get();
  return item.kind === "fact" ? facts.lanes.get(item.id) : numerals.lanes.get(item.id);
}

function requestFor(
  store: ReviewStore,
  item: ItemRef,
  { requestId, work, version }: Op<unknown, unknown>,
): [path: string, body: unknown] {
  if (work.kind === "undo") {
    // The request that is taken back stands before this one in the same lane, so that its event is known by now.
    return [`/api/events/${store.get().events.get(work.target) ?? "unknown"}/undo`, { requestId, version }];
  }
  const rows = item.kind === "fact" ? "facts" : "numerals";
  return [`/api/${rows}/${item.id}/decisions`, { requestId, version, decision: work.decision }];
}

/** The version that the server holds, which comes with a 409. */
function currentIn(problem: ClientProblem): FactView | NumeralView | null {
  const current = problem.details?.current;
  return typeof current === "object" && current !== null && "version" in current
    ? (current as FactView | NumeralView)
    : null;
}
