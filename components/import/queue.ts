/**
 * The files of one import and where each of them is. Pure: a reducer; use-import-queue.ts does what it says. One file's
 * refusal never touches another.
 */
import type { ClientProblem } from "@/components/api/client";
import type { ImportView, PreviewView } from "@/lib/api/views";
import type { ArticleCut } from "@/lib/text/article";

/**
 * `waiting` to be read · `reading` (uploading for the preview) · `ready` for a person to look at · `queued` for import ·
 * `importing` · `imported` · `refused`, for good.
 */
export type Stage = "waiting" | "reading" | "ready" | "queued" | "importing" | "imported" | "refused";

export interface QueueItem {
  readonly id: string;
  readonly file: File;
  /** A title that the person gave beforehand (pasted text); it goes to the first article. */
  readonly title: string | null;
  readonly stage: Stage;
  /** How much of the upload under way is sent, 0 to 1. */
  readonly sent: number;
  readonly preview: PreviewView | null;
  /** The cuts as the person has them. */
  readonly articles: readonly ArticleCut[];
  readonly result: ImportView | null;
  /** Why it was refused, or why the last attempt failed though another may work. */
  readonly problem: ClientProblem | null;
}

export type QueueAction =
  | { readonly kind: "add"; readonly files: readonly { id: string; file: File; title?: string }[] }
  | { readonly kind: "start"; readonly id: string }
  | { readonly kind: "sent"; readonly id: string; readonly sent: number }
  | { readonly kind: "read"; readonly id: string; readonly preview: PreviewView }
  | { readonly kind: "edit"; readonly id: string; readonly articles: readonly ArticleCut[] }
  | { readonly kind: "queue"; readonly ids: readonly string[] }
  | { readonly kind: "imported"; readonly id: string; readonly result: ImportView }
  | { readonly kind: "fail"; readonly id: string; readonly problem: ClientProblem }
  | { readonly kind: "retry"; readonly id: string }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "clear" };

/** Failures after which the same file may still go through: the connection, or cuts that the person can mend. */
const passing: readonly ClientProblem["code"][] = [
  "offline",
  "cancelled",
  "unreadable-answer",
  "server-error",
  "busy",
  "signed-out",
  "bad-cuts",
  "invalid-input",
];

export function reduceQueue(items: readonly QueueItem[], action: QueueAction): readonly QueueItem[] {
  switch (action.kind) {
    case "add":
      return [...items, ...action.files.map(({ id, file, title }) => newItem(id, file, title ?? null))];
    case "clear":
      return items.filter(({ stage }) => stage !== "imported" && stage !== "refused");
    case "remove":
      return items.filter(({ id }) => id !== action.id);
    case "queue":
      return items.map((item) =>
        action.ids.includes(item.id) && item.stage === "ready" ? { ...item, stage: "queued", problem: null } : item,
      );
    default:
      return items.map((item) => (item.id === action.id ? reduceItem(item, action) : item));
  }
}

type ItemAction = Exclude<QueueAction, { kind: "add" | "clear" | "remove" | "queue" }>;

function reduceItem(item: QueueItem, action: ItemAction): QueueItem {
  switch (action.kind) {
    case "start":
      return { ...item, stage: item.stage === "queued" ? "importing" : "reading", sent: 0, problem: null };
    case "sent":
      return { ...item, sent: action.sent };
    case "read":
      return { ...item, stage: "ready", preview: action.preview, articles: titled(action.preview, item.title) };
    case "edit":
      return { ...item, articles: action.articles, problem: null };
    case "imported":
      return { ...item, stage: "imported", result: action.result };
    case "fail":
      return { ...item, stage: stageAfter(item, action.problem), problem: action.problem };
    case "retry":
      return item.stage === "refused" ? { ...item, stage: "waiting", problem: null } : item;
  }
}

/** Whether trying again makes sense after this failure. */
export function mayPass(problem: ClientProblem): boolean {
  return passing.includes(problem.code);
}

/** A file that was read stays with what the person has set; one that was not can only be read again. */
function stageAfter(item: QueueItem, problem: ClientProblem): Stage {
  return item.preview && mayPass(problem) ? "ready" : "refused";
}

function titled({ articles }: PreviewView, title: string | null): readonly ArticleCut[] {
  const [first, ...others] = articles;
  return first && title ? [{ ...first, title }, ...others] : articles;
}

function newItem(id: string, file: File, title: string | null): QueueItem {
  const nothing = { sent: 0, preview: null, articles: [], result: null, problem: null };
  return { id, file, title, stage: "waiting", ...nothing };
}
