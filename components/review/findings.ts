/** The findings of lib/checks for the facts of the screen. Remembers them: a fact is an object that never changes. */
import type { FactView, ReviewView } from "@/lib/api/views";
import { indexClaims, subjectOf } from "@/lib/checks/claims";
import type { Finding } from "@/lib/checks/finding";
import { blockingFindings, checkFact } from "@/lib/checks/run-checks";

const blocking = new WeakMap<FactView, readonly Finding[]>();

/** What bars the fact from approval. Needs no other fact. */
export function blockingOf(fact: FactView | null, view: ReviewView): readonly Finding[] {
  if (!fact) return [];
  const known = blocking.get(fact);
  if (known) return known;
  const found = blockingFindings(fact, { start: view.article.start, text: view.text });
  blocking.set(fact, found);
  return found;
}

/** All findings about the fact, compared with the other facts of the article. */
export function findingsOf(fact: FactView, facts: readonly FactView[], view: ReviewView): readonly Finding[] {
  const subject = knownSubject(fact);
  // Only facts about the same can agree or contradict: an index of all would be made anew after every decision.
  const claims = indexClaims(facts.filter((other) => knownSubject(other) === subject));
  return checkFact(fact, { start: view.article.start, text: view.text }, claims);
}

const subjects = new WeakMap<FactView, string>();

function knownSubject(fact: FactView): string {
  const known = subjects.get(fact);
  if (known !== undefined) return known;
  const subject = subjectOf(fact);
  subjects.set(fact, subject);
  return subject;
}
