/** The API in chapters: what a reader looks for together stands together, whatever address it has. Pure. */
import type { ApiDocument, Operation } from "@/lib/api/document/openapi";

export const chapterIds = ["projects", "articles", "facts", "review", "releases", "account", "system"] as const;
export type ChapterId = (typeof chapterIds)[number];

/** One route of the API. */
export interface Entry {
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export interface Chapter {
  readonly id: ChapterId;
  /** Those that a token may ask first. */
  readonly entries: readonly Entry[];
}

/** By the tag that the document gives a route; another one is `system`. */
const chapterOfTag: Readonly<Record<string, ChapterId>> = {
  ...{ projects: "projects", members: "projects", activity: "projects", live: "projects" },
  ...{ articles: "articles", sources: "articles", previews: "articles" },
  ...{ facts: "facts", views: "facts", export: "facts" },
  ...{ events: "review", batches: "review", comments: "review", mentions: "review", numerals: "review" },
  ...{ releases: "releases", packages: "releases" },
  ...{ account: "account", auth: "account" },
};

/** Every route stands in one chapter. */
export function chaptersOf({ paths }: ApiDocument): readonly Chapter[] {
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return chapterIds.map((id) => {
    const own = entries.filter(({ operation }) => (chapterOfTag[operation.tags[0] ?? ""] ?? "system") === id);
    return { id, entries: [...own.filter(isForTokens), ...own.filter((entry) => !isForTokens(entry))] };
  });
}

/** Whether a personal token may ask it. */
export function isForTokens({ operation }: Pick<Entry, "operation">): boolean {
  return operation.security.some((way) => "token" in way);
}

/** Whether nobody has to say who they are. */
export function isForAnyone({ operation }: Pick<Entry, "operation">): boolean {
  return operation.security.length === 0 || operation.security.some((way) => Object.keys(way).length === 0);
}

/** Where a chapter is read, or one of its routes. */
export function chapterHref(id: ChapterId, operationId?: string): string {
  return `/docs/api/${id}${operationId === undefined ? "" : `#${operationId}`}`;
}
