/** What of a review screen's state is to be kept on the device. Pure. */
import type { Lane } from "@/components/review/lanes";
import type { Kept, ReviewState } from "@/components/review/review-state";

/** Everything that the server does not have, or would not have, by request. */
export function keptOf(state: ReviewState): Map<string, Kept> {
  const { facts, numerals, creations, refusals } = state;
  const all: Kept[] = [
    ...[...facts.lanes].flatMap(([id, lane]) => ofLane({ kind: "fact", id }, lane, state)),
    ...[...numerals.lanes].flatMap(([id, lane]) => ofLane({ kind: "numeral", id }, lane, state)),
    ...creations.map(({ requestId, work }): Kept => ({ ...plain, requestId, item: null, work })),
    ...refusals.map(
      ({ requestId, item, work, problem }): Kept => ({ ...plain, requestId, item, work, refusal: problem }),
    ),
  ];
  return new Map(all.map((kept) => [kept.requestId, kept]));
}

const plain = { version: null, event: null, refusal: null } as const;

function ofLane<T, D>(item: Kept["item"], lane: Lane<T, D>, { events, done }: ReviewState): Kept[] {
  return lane.ops.map(({ requestId, work, version }) => {
    const group = done.findLast((each) => each.requestId === requestId)?.group;
    return {
      requestId,
      item,
      work: work as Kept["work"],
      version: version ?? null,
      event: work.kind === "undo" ? (events.get(work.target) ?? null) : null,
      refusal: null,
      ...(group ? { group } : {}),
    };
  });
}

/** True if nothing of it would be stored otherwise. */
export function isSameKept(a: Kept | undefined, b: Kept): boolean {
  return a?.work === b.work && a.version === b.version && a.event === b.event && a.refusal === b.refusal;
}

/** True if the two states keep the same without looking at each decision: most changes of a screen concern none. */
export function keepsSame(a: ReviewState | null, b: ReviewState): boolean {
  return (
    a?.facts.lanes === b.facts.lanes &&
    a.numerals.lanes === b.numerals.lanes &&
    a.creations === b.creations &&
    a.refusals === b.refusals &&
    a.events === b.events
  );
}
