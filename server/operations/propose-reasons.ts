/** Why each open numeral of an article may be no fact: what the engine says of it, or what its words look like. Stores nothing. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { extract } from "@/lib/extract/extract";
import { likelyReason } from "@/lib/extract/likely-reason";
import type { NotFactReason } from "@/lib/fact/not-fact";
import { type SettleDecision, settled } from "@/lib/review/batch";
import type { Span } from "@/lib/text/span";
import { getDb } from "../db";
import { type FrozenNumeral, openNumerals } from "../repositories/batch-items";
import { findReviewHead } from "../repositories/review";
import { sourceText } from "../repositories/source-text";

/** In the order of the text. `not-found` if the article is in another project. */
export async function proposeReasons(
  actor: Actor,
  projectId: string,
  articleId: string,
  decision: SettleDecision,
): Promise<Outcome<readonly FrozenNumeral[]>> {
  const head = await findReviewHead(getDb(), articleId, actor.userId);
  if (head?.projectId !== projectId) return refuse("not-found");
  const numerals = await openNumerals(getDb(), articleId);
  const text = await sourceText(getDb(), head.sourceId, head.textSha256);
  if (text === null) throw new Error(`The text of source ${head.sourceId} does not have its SHA-256.`);
  const { start, end, title, byline, date, place } = head;
  const said = new Map<string, NotFactReason>();
  if (decision.engine && numerals.length > 0) {
    for (const entry of extract(text, { start, end, title, byline, date, place }).ledger) {
      if (entry.reason) said.set(keyOf(entry), entry.reason);
    }
  }
  return ok(
    numerals.map((numeral) => {
      const proposed = decision.engine ? (said.get(keyOf(numeral)) ?? likelyReason(text, head, numeral)) : null;
      const reason = settled(decision, proposed)?.reason ?? null;
      return { id: numeral.id, version: numeral.version, reason };
    }),
  );
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
