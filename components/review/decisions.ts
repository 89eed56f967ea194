/** What a person decides, put into the lanes and sent. Each goes on to the next open item where that is the natural next step. */

import type { ClientProblem } from "@/components/api/client";
import { newRequestId } from "@/components/api/request-id";
import { writeCookie } from "@/components/shell/cookie";
import type { FactView } from "@/lib/api/views";
import type { FactFields } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { FactDecision, NumeralDecision, RejectReason } from "@/lib/review/decision";
import { type QueueOrder, queueOrderCookie } from "@/lib/review/queue";
import type { LinkSpan } from "./link-draft";
import type { PastePlan } from "./paste-plan";
import type { NewFactWork, Refusal, SaidKey } from "./review-state";
import { allFacts, factInHand, openAfter, progress } from "./select";
import type { Sender } from "./sender";
import type { ReviewStore } from "./store";

export type Decisions = ReturnType<typeof makeDecisions>;

/**
 * The decisions of one screen. None of them checks whether it may be made: availability.ts does, before. Each ends the mode in
 * which it was prepared, by the reducer and in the same step.
 */
export function makeDecisions(store: ReviewStore, sender: Sender) {
  const { dispatch, get } = store;

  function say(key: SaidKey, fact?: FactView | null): void {
    dispatch({ kind: "say", key, values: fact ? { name: fact.indicator } : {} });
  }

  /** `then`: what shows with the decision at once. It is sent after that, when the device has been told of it. */
  function decideFact(factId: string, decision: FactDecision, then?: () => void, group?: string): void {
    const op = { requestId: newRequestId(), work: { kind: "decide", decision } } as const;
    store.together(() => {
      dispatch({ kind: "decide-fact", factId, op, ...(group ? { group } : {}) });
      then?.();
    });
    sender.pump({ kind: "fact", id: factId });
  }

  function decideNumeral(numeralId: string, decision: NumeralDecision, then?: () => void): void {
    const op = { requestId: newRequestId(), work: { kind: "decide", decision } } as const;
    store.together(() => {
      dispatch({ kind: "decide-numeral", numeralId, op });
      then?.();
    });
    sender.pump({ kind: "numeral", id: numeralId });
  }

  /** On to the next open item; stays where it is when nothing is open. */
  function goOn(said: SaidKey, fact: FactView | null): void {
    const next = openAfter(get());
    if (next) dispatch({ kind: "take", item: next });
    say(progress(get()).complete ? "complete" : said, fact);
  }

  function step(way: "undo" | "redo"): void {
    const stack = way === "undo" ? get().done : get().undone;
    const last = stack.at(-1);
    if (!last) return;
    const { facts } = get();
    // All of a paste goes back at once, as far as nobody else has decided on it since.
    for (const { item, group } of stack.toReversed()) {
      if (item !== last.item && (!group || group !== last.group || facts.lanes.get(item.id)?.state === "conflict"))
        break;
      dispatch({ kind: "step", way, requestId: newRequestId() });
      sender.pump(item);
    }
    say(way === "undo" ? "undone" : "redone");
  }

  return {
    approve(): void {
      const fact = factInHand(get());
      if (!fact) return;
      decideFact(fact.id, { kind: "approve" }, () => goOn("approved", fact));
    },
    reject(factId: string, reason: RejectReason, note: string | null): void {
      const fact = get().facts.shown.get(factId) ?? null;
      decideFact(factId, { kind: "reject", reason, note }, () => goOn("rejected", fact));
    },
    reopen(factId: string, note: string | null): void {
      decideFact(factId, { kind: "reopen", note }, () => say("reopened", get().facts.shown.get(factId)));
    },
    reopenNumeral(numeralId: string): void {
      decideNumeral(numeralId, { kind: "reopen" }, () => say("numeralReopened"));
    },
    correct(factId: string, changes: Partial<FactFields>): void {
      decideFact(factId, { kind: "correct", changes }, () => say("corrected", get().facts.shown.get(factId)));
    },
    /** Carries out what was planned for a block of cells; one undo takes all of it back. */
    correctAll(plan: PastePlan): void {
      const group = newRequestId();
      for (const { factId, changes } of plan.corrections)
        decideFact(factId, { kind: "correct", changes }, undefined, group);
      dispatch({ kind: "pasted", plan: plan.refused.length > 0 ? plan : null });
      const [facts, cells, refused] = [plan.corrections.length, plan.cells, plan.refused.length].map(String);
      dispatch({
        kind: "say",
        key: "pasted",
        values: { facts: facts ?? "0", cells: cells ?? "0", refused: refused ?? "0" },
      });
    },
    link(factId: string, evidence: readonly LinkSpan[]): void {
      decideFact(factId, { kind: "link", evidence: [...evidence] }, () => say("linked", get().facts.shown.get(factId)));
    },
    notFact(numeralId: string, reason: NotFactReason): void {
      decideNumeral(numeralId, { kind: "not-fact", reason }, () => goOn("notFact", null));
    },
    undo: () => step("undo"),
    redo: () => step("redo"),
    /**
     * Makes a new fact. Not shown before the server has made it, because it gets its id there; until then the device keeps
     * it. Answers with why it was refused; the form that asks keeps what was typed.
     */
    async create(requestId: string, content: Omit<NewFactWork, "kind">): Promise<ClientProblem | null> {
      const work: NewFactWork = { kind: "create", ...content };
      dispatch({ kind: "create", requestId, work, inForm: true });
      const problem = await sender.create(requestId, work);
      const { hand, facts, done } = get();
      const made = done.at(-1)?.requestId === requestId && hand?.kind === "fact" ? facts.shown.get(hand.id) : null;
      if (made) say("created", made);
      return problem;
    },
    /** Makes a refused decision again, on what there is now. */
    again({ requestId, item, work }: Refusal): void {
      dispatch({ kind: "read-refusal", requestId });
      if (work.kind === "create") {
        const id = newRequestId();
        dispatch({ kind: "create", requestId: id, work, inForm: false });
        void sender.create(id, work);
      } else if (item && work.kind === "decide") {
        dispatch({ kind: "take", item });
        if (item.kind === "fact") decideFact(item.id, work.decision as FactDecision);
        else decideNumeral(item.id, work.decision as NumeralDecision);
      }
    },
    /** Ends a conflict about a fact with these decisions on top of the other version. */
    settleFact(factId: string, decisions: readonly FactDecision[]): void {
      const ops = decisions.map((decision) => ({
        requestId: newRequestId(),
        work: { kind: "decide" as const, decision },
      }));
      dispatch({ kind: "settle-fact", factId, ops });
      sender.pump({ kind: "fact", id: factId });
    },
    settleNumeral(numeralId: string, decisions: readonly NumeralDecision[]): void {
      const ops = decisions.map((decision) => ({
        requestId: newRequestId(),
        work: { kind: "decide" as const, decision },
      }));
      dispatch({ kind: "settle-numeral", numeralId, ops });
      sender.pump({ kind: "numeral", id: numeralId });
    },
    /** Sets what comes next from now on, and keeps it for this reader. What is in hand stays. */
    orderBy(order: QueueOrder): void {
      writeCookie(queueOrderCookie, order);
      dispatch({ kind: "order", order });
      say(order === "text" ? "textOrder" : "leastCertainOrder");
    },
    /** The fact `by` rows on in the table, from wherever the hand is. */
    move(by: number, facts: readonly FactView[] = allFacts(get())): void {
      const { hand } = get();
      const index = facts.findIndex((fact) => fact.id === hand?.id);
      const target = index < 0 ? neighbour(get().numerals.shown.get(hand?.id ?? "")?.start, facts, by) : index + by;
      const fact = facts[Math.min(Math.max(target, 0), facts.length - 1)];
      if (fact) dispatch({ kind: "take", item: { kind: "fact", id: fact.id } });
    },
  };
}

/** From a numeral: the first fact after it, or the last one before it. */
function neighbour(start: number | undefined, facts: readonly FactView[], by: number): number {
  const after = facts.findIndex((fact) => fact.position >= (start ?? 0));
  if (after < 0) return facts.length - 1;
  return by > 0 ? after : after - 1;
}
