/** A reviewer makes a fact that the engine has not found, from words of the article. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { CreateFactRequest } from "@/lib/api/requests";
import type { DecisionView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { checkFields } from "@/lib/fact/validate";
import { positionOf } from "@/lib/review/evidence";
import { plainFields } from "@/lib/review/plain-fields";
import type { Tx } from "../db";
import { toEventRow } from "../repositories/event-rows";
import type { FactRow } from "../repositories/fact-rows";
import { firstChanges, insertFacts, type NewFact } from "../repositories/facts";
import { moveLedgerOn } from "../repositories/ledger-version";
import { newId } from "../repositories/new-id";
import { setStatuses } from "../repositories/numeral-writes";
import { type LockedArticle, readScene } from "../repositories/review-scene";
import { sourceText } from "../repositories/source-text";
import { coveringSpans, decideOnce, decisionView, enterArticle, replay, settleScene } from "./deciding";
import { hashRequest } from "./request-hash";
import { linkedWords } from "./rule-on-fact";

/**
 * Makes the fact once a request id; it is proposed, and its maker may approve it like any other. Refuses with `not-found`,
 * `not-allowed`, `invalid-fields` or `invalid-input` (spans outside the article); then nothing has changed.
 */
export function createFact(
  actor: Actor,
  articleId: string,
  request: CreateFactRequest,
): Promise<Outcome<DecisionView>> {
  return decideOnce((tx) => run(tx, actor, articleId, request));
}

async function run(
  tx: Tx,
  actor: Actor,
  articleId: string,
  { requestId, fields: typed, evidence: chosen }: CreateFactRequest,
): Promise<Outcome<DecisionView>> {
  const requestHash = hashRequest(actor.userId, { articleId, fields: typed, evidence: chosen });
  const entered = await enterArticle(tx, { article: articleId }, actor);
  if (!entered.ok) return entered;
  const article = entered.value;
  const asked = { requestId, factId: null, numeralId: null, spans: coveringSpans(chosen) };
  const scene = await readScene(tx, articleId, asked);
  if (scene.before) return replay(tx, articleId, scene.before, requestHash, requestId);
  const fields = plainFields(typed);
  const problems = checkFields(fields);
  if (problems.length > 0) return refuse("invalid-fields", { fields: problems });
  const linked = await linkedWords(tx, article, chosen);
  if (!linked.ok) return linked;
  const evidence = linked.value;
  const event = {
    id: newId(),
    requestId,
    requestHash,
    kind: "create" as const,
    version: 1,
    changes: firstChanges(fields, evidence),
    reason: null,
    note: null,
    undoes: null,
    userId: actor.userId,
    at: new Date(),
  };
  const made: NewFact = {
    id: newId(),
    articleId,
    origin: "person",
    fields,
    evidence,
    sources: {},
    rule: "person",
    confidence: null,
    trace: [],
    event,
  };
  const fact = asRow(made, article);
  const { numerals, changed } = settleScene(scene, fact);
  const text = await sourceText(tx, article.sourceId, article.textSha256);
  await insertFacts(tx, text ?? "", [made]);
  await setStatuses(tx, changed);
  await moveLedgerOn(tx, articleId);
  return ok(decisionView(scene, fact, numerals, toEventRow(event, made.id, null, article.userName)));
}

/** The new fact as it would be read back. */
function asRow({ fields, event: _, ...made }: NewFact, { place, placesNamed }: LockedArticle): FactRow {
  return {
    ...made,
    ...fields,
    status: "proposed",
    version: 1,
    corrected: false,
    changedSinceApproval: false,
    approvalHash: null,
    rejectReason: null,
    rejectNote: null,
    decidedById: null,
    decidedByName: null,
    decidedAt: null,
    withdrawn: false,
    position: positionOf(made.evidence),
    articlePlace: place,
    placesNamed,
  };
}
