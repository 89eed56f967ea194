/** What was done: the history of a fact and the activity of a project, both by pages, newest first. */
import { z } from "zod";
import type { FactFields } from "@/lib/fact/fact";
import type { BatchDecision } from "@/lib/review/batch";
import { type EventKind, eventKinds } from "@/lib/review/decision";
import type { EventView, PersonView } from "./views";

/** Pages of a fact's history; `before` is the `next` of the page before. */
export const historyQuery = z.object({
  before: z.coerce.number().int().positive().nullable().default(null),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

export interface HistoryPage {
  /** Newest first. */
  readonly events: readonly EventView[];
  /** The version before which older events are to be asked for; null at the end. */
  readonly next: number | null;
}

/** What people decide; that the engine proposes something is nobody's doing. */
export const decisionKinds = eventKinds.filter((kind) => kind !== "propose");
/** What else they do, besides writing comments. `release`: it was frozen, made public or for members alone, or withdrawn. */
export const deedKinds = ["import", "assign", "release"] as const;
export type DeedKind = (typeof deedKinds)[number];
export const activityKinds = [...decisionKinds, "comment", ...deedKinds] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const releaseActs = ["freeze", "publish", "unpublish", "withdraw"] as const;
export type ReleaseAct = (typeof releaseActs)[number];

/**
 * Pages of a project's activity: what fits all that is given. A value that can be none is refused and not left out, which
 * would tell more than was asked for.
 */
export const activityQuery = z.object({
  /** `next` of the page before. */
  after: z.guid().toLowerCase().nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  person: z.guid().nullable().default(null),
  /** With commas; each of them fits. */
  kind: z
    .string()
    .transform((list) => [...new Set(list.split(","))])
    .pipe(z.array(z.enum(activityKinds)))
    .default([...activityKinds]),
  article: z.guid().nullable().default(null),
  /** Moments: not before `from`, and before `to`. */
  from: z.iso.datetime({ offset: true }).nullable().default(null),
  to: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type ActivityQuery = z.infer<typeof activityQuery>;

interface EntryBase {
  readonly id: string;
  readonly at: string;
  readonly by: PersonView;
}

/** What somebody did to one fact or numeral, and what that is now. */
export interface EventEntry extends EntryBase {
  readonly type: "event";
  readonly event: EventView;
  /** Of the event that this one took back. */
  readonly undid: { readonly kind: EventKind; readonly by: PersonView | null } | null;
  /** Who took this one back. */
  readonly undoneBy: PersonView | null;
  readonly article: { readonly id: string; readonly title: string };
  /** Null for a numeral. */
  readonly fact: (FactFields & { readonly id: string; readonly withdrawn: boolean }) | null;
  /** The numeral with the words around it; null for a fact. */
  readonly numeral: {
    readonly id: string;
    readonly before: string;
    readonly words: string;
    readonly after: string;
  } | null;
}

/** A batch that was run or taken back: all its events as one. */
export interface BatchEntry extends EntryBase {
  readonly type: "batch";
  readonly batchId: string;
  /** `undo`: it was taken back; else what was decided. */
  readonly kind: EventKind;
  readonly decision: BatchDecision;
  /** Who had decided what was taken back. */
  readonly of: PersonView;
  /** How many facts or numerals changed by it; with an article asked for, of that article. */
  readonly items: number;
  /** Whether it is not at its end: it runs, or was stopped. */
  readonly unfinished: boolean;
  /** Whether it was taken back later, as far as it could be. */
  readonly undone: boolean;
}

/** What somebody said of a fact, as it reads now, and what the fact is now. */
export interface CommentEntry extends EntryBase {
  readonly type: "comment";
  /** Null for one that was deleted. */
  readonly body: string | null;
  readonly edited: boolean;
  /** Who is named in it. */
  readonly mentions: readonly PersonView[];
  readonly article: EventEntry["article"];
  readonly fact: NonNullable<EventEntry["fact"]>;
}

/** A file, or a package with several, that was brought in. */
export interface ImportEntry extends EntryBase {
  readonly type: "import";
  /** Null for a package. `article`: its first one that is left. */
  readonly source: { readonly id: string; readonly fileName: string; readonly article: string | null } | null;
  /** The release that it held; null for a file. */
  readonly package: { readonly title: string; readonly number: number; readonly sources: number } | null;
  /** What came of it then. */
  readonly articles: number;
  readonly facts: number;
}

/** An article was given to somebody, passed on, or taken back. */
export interface AssignEntry extends EntryBase {
  readonly type: "assign";
  readonly article: EventEntry["article"];
  /** Whose it was; null: nobody's. */
  readonly from: PersonView | null;
  readonly to: PersonView | null;
}

export interface ReleaseEntry extends EntryBase {
  readonly type: "release";
  readonly act: ReleaseAct;
  readonly release: { readonly id: string; readonly number: number; readonly title: string; readonly facts: number };
  /** Why it was withdrawn; null for everything else. */
  readonly reason: string | null;
}

export type ActivityEntry = EventEntry | BatchEntry | CommentEntry | ImportEntry | AssignEntry | ReleaseEntry;

export interface ActivityPage {
  /** Newest first. */
  readonly entries: readonly ActivityEntry[];
  /** What to send as `after` for what happened before; null behind the last. */
  readonly next: string | null;
}
