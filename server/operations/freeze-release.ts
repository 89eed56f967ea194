/**
 * Freezes the approved facts of a project as its next release: all of it as of one moment, in one transaction, or nothing.
 * People go on deciding meanwhile; what they decide is in the next one.
 */
import { createHash } from "node:crypto";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { FreezeRequest, FreezeStep, ReleaseView } from "@/lib/api/releases";
import type { Actor } from "@/lib/auth/actor";
import { contentLine } from "@/lib/release/frozen-fact";
import type { ReleaseCounts, RuleReview } from "@/lib/release/release-counts";
import { getDb, longTransaction, type Tx } from "../db";
import { ownAddress } from "../own-address";
import { newId } from "../repositories/new-id";
import { findProject } from "../repositories/projects";
import { approvedClaims, type ClaimKey, countApproved } from "../repositories/release-claims";
import * as parts from "../repositories/release-parts";
import { countDecisions, peopleOf, rejectedByRule } from "../repositories/release-people";
import { findRelease, findReleaseOfRequest, type ReleaseRow } from "../repositories/release-rows";
import * as writes from "../repositories/release-writes";
import { allow } from "./access";
import { reusedRequest } from "./deciding";
import { freezeClaims } from "./freeze-claims";
import { getRelease } from "./get-release";
import { noteRelease } from "./note-release";
import { packRelease } from "./pack-release";
import { hashRequest } from "./request-hash";

/** Facts that are frozen at a time: some ten milliseconds of work between two questions to the database. */
const pageSize = 500;
/** So often a freezing that another one overtook is begun anew. */
const tries = 5;

type ReportStep = (step: FreezeStep) => void;

/** A freezing that may begin. `run` never refuses for rights: they were asked before. */
export interface Freezing {
  readonly run: (report: ReportStep) => Promise<Outcome<ReleaseRow>>;
}

/**
 * Asks whether the person may freeze and whether there is anything. `not-found` for those who are no member, `not-allowed`
 * for all but owners, `nothing-approved`, `invalid-input` for a request id that stands for another request. A request that
 * was done before is answered as it was then.
 * @param address where the app is reached, for the links
 */
export async function prepareFreezing(
  actor: Actor,
  projectId: string,
  request: FreezeRequest,
  address: string,
): Promise<Outcome<Freezing>> {
  const db = getDb();
  const allowed = await allow(db, actor, projectId, "release.make");
  if (!allowed.ok) return allowed;
  const project = await findProject(db, projectId);
  if (!project) return refuse("not-found");
  const { requestId, ...asked } = request;
  const requestHash = hashRequest(actor.userId, { projectId, ...asked });
  const before = await findReleaseOfRequest(db, requestId);
  if (before) {
    return before.requestHash === requestHash ? ok({ run: async () => ok(before) }) : reusedRequest();
  }
  if ((await countApproved(db, projectId)) === 0) return refuse("nothing-approved");
  const made = {
    ...asked,
    projectId,
    requestId,
    requestHash,
    projectName: project.name,
    address,
    createdById: actor.userId,
  };
  return ok({ run: (report) => freeze(made, report) });
}

/**
 * The same for whoever asks by the API, and its package is written once: then its hash is known. What breaks off only the
 * packing leaves the release, and asking again with the same request goes on there. Refuses as above.
 */
export async function freezeRelease(
  actor: Actor,
  projectId: string,
  request: FreezeRequest,
): Promise<Outcome<(report: ReportStep) => Promise<Outcome<ReleaseView>>>> {
  const freezing = await prepareFreezing(actor, projectId, request, ownAddress());
  if (!freezing.ok) return freezing;
  return ok(async (report) => {
    const frozen = await freezing.value.run(report);
    if (!frozen.ok) return frozen;
    const { id, packageSha256 } = frozen.value;
    if (packageSha256 === null) await packRelease(id, (done) => report({ step: "package", done, total: 0 }));
    return getRelease(actor, id);
  });
}

type Wanted = Omit<writes.NewRelease, "id" | "createdAt">;

async function freeze(wanted: Wanted, report: ReportStep): Promise<Outcome<ReleaseRow>> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await longTransaction((tx) => freezeIn(tx, wanted, report));
    } catch (error) {
      if (tried === tries || !writes.isTakenNumber(error)) throw error;
      // The same request may have been sent twice at the same moment: then the other one's release is the answer.
      const twin = await findReleaseOfRequest(getDb(), wanted.requestId);
      if (twin) return twin.requestHash === wanted.requestHash ? ok(twin) : reusedRequest();
    }
  }
}

async function freezeIn(tx: Tx, wanted: Wanted, report: ReportStep): Promise<Outcome<ReleaseRow>> {
  const { projectId } = wanted;
  report({ step: "waiting", done: 0, total: 0 });
  const release = { ...wanted, id: newId(), createdAt: new Date() };
  const { previousId } = await writes.beginRelease(tx, release);
  await noteRelease(tx, { projectId, userId: release.createdById }, release.id, "freeze");
  const total = await countApproved(tx, projectId);
  const frozen = await freezeFacts(tx, release.id, projectId, (done) => report({ step: "facts", done, total }));
  if (frozen.facts === 0) throw new Error("The last approved fact was reopened while its release began.");
  report({ step: "changes", done: total, total });
  const { articles, sources } = await parts.addPlaces(tx, release.id, projectId);
  const changed =
    previousId === null
      ? { added: frozen.facts, corrected: 0, withdrawn: 0 }
      : await parts.addChanges(tx, release.id, previousId);
  const decisions = await countDecisions(tx, release.id);
  const unchanged = frozen.facts - changed.added - changed.corrected;
  const counts: ReleaseCounts = { facts: frozen.facts, articles, sources, decisions, ...changed, unchanged };
  await writes.sealRelease(tx, release.id, {
    counts,
    review: withRejected(frozen.review, await rejectedByRule(tx, release.id)),
    people: await peopleOf(tx, release.id),
    contentSha256: frozen.contentSha256,
  });
  const sealed = await findRelease(tx, release.id);
  if (!sealed) throw new Error("The release that was just written is gone.");
  return ok(sealed);
}

/** Freezes page by page, so that a million facts need no more memory than a thousand. */
async function freezeFacts(tx: Tx, releaseId: string, projectId: string, report: (done: number) => void) {
  const content = createHash("sha256");
  const review = new Map<string, { approved: number; corrected: number }>();
  let facts = 0;
  let after: ClaimKey | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof approvedClaims>> = await approvedClaims(tx, projectId, after, pageSize);
    const frozen = await freezeClaims(tx, page);
    await parts.addFacts(tx, releaseId, facts, frozen);
    for (const row of frozen) {
      content.update(contentLine(row));
      const rule = review.get(row.fact.rule) ?? { approved: 0, corrected: 0 };
      review.set(row.fact.rule, {
        approved: rule.approved + 1,
        corrected: rule.corrected + (row.fact.corrected ? 1 : 0),
      });
    }
    facts += page.length;
    report(facts);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return { facts, review, contentSha256: content.digest("hex") };
    after = last;
  }
}

function withRejected(
  review: ReadonlyMap<string, Omit<RuleReview, "rule" | "rejected">>,
  rejected: readonly { readonly rule: string; readonly count: number }[],
): RuleReview[] {
  const counts = new Map(rejected.map(({ rule, count }) => [rule, count]));
  const rules = [...new Set([...review.keys(), ...counts.keys()])].sort();
  return rules.map((rule) => ({
    rule,
    ...(review.get(rule) ?? { approved: 0, corrected: 0 }),
    rejected: counts.get(rule) ?? 0,
  }));
}
