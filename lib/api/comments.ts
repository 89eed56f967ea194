/** What members say about a fact: what the API takes and answers. Times are ISO 8601 in UTC. */
import { z } from "zod";
import type { PersonView } from "./views";

/** Characters of a comment. */
export const longestComment = 4000;
const mostMentions = 50;

/** PostgreSQL stores neither U+0000 nor half of a character of two code units. */
const storable = /^[^\0\p{Surrogate}]*$/u;
const body = z.string().trim().min(1).max(longestComment).regex(storable);
/** Ids of members whom the words name as `@name`. */
const mentions = z.array(z.uuid()).max(mostMentions);

export const commentRequest = z.strictObject({ requestId: z.uuid(), body, mentions });
export const commentChangeRequest = z.strictObject({ body, mentions });
/** Mentions of the person who asks, by the ids of their comments. */
export const readMentionsRequest = z.strictObject({ comments: z.array(z.uuid()).min(1).max(200) });

export type CommentRequest = z.infer<typeof commentRequest>;
export type CommentChangeRequest = z.infer<typeof commentChangeRequest>;

/** Pages of comments and of mentions; `before` is the `next` of the page before. */
export const commentQuery = z.object({
  before: z.uuid().nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type CommentQuery = z.infer<typeof commentQuery>;

export interface CommentView {
  readonly id: string;
  readonly factId: string;
  readonly by: PersonView;
  /** Null for one that was deleted: it keeps its place without its words. */
  readonly body: string | null;
  readonly mentions: readonly PersonView[];
  readonly at: string;
  readonly editedAt: string | null;
}

export interface CommentPage {
  /** Newest first. */
  readonly comments: readonly CommentView[];
  /** The id before which older ones are to be asked for; null at the end. */
  readonly next: string | null;
}

/** How many comments each fact of an article has; facts without any are left out. */
export type CommentCounts = Readonly<Record<string, number>>;

/** A comment in which the person who asks is named and which they have not read. */
export interface MentionView extends CommentView {
  readonly project: { readonly id: string; readonly name: string };
  readonly article: { readonly id: string; readonly title: string };
  readonly indicator: string;
}

export interface MentionPage {
  /** Newest first. */
  readonly mentions: readonly MentionView[];
  readonly unread: number;
  readonly next: string | null;
}
