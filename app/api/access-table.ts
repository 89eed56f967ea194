/**
 * Who may call what: every route and method of the API with the status that each kind of person gets. access.test.ts calls
 * them all, and fails for a route that has no row here.
 */

import { randomUUID } from "node:crypto";
import { noChange, sampleFields } from "@/lib/fact/testing";
import type { Scene } from "@/server/testing/scene";
import { bytesOf, twoArticles } from "@/server/testing/texts";

/** `stranger` owns another project. */
export const people = ["signedOut", "viewer", "reviewer", "owner", "stranger"] as const;
export type Person = (typeof people)[number];

export interface AccessRow {
  readonly route: `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /api/${string}`;
  /** A call that succeeds for those who may make it. */
  readonly call?: (scene: Scene) => Call;
  readonly status: Readonly<Record<Person, number>>;
  /** Whether someone who must first choose a password is served as well. */
  readonly first?: true;
  /** Of a method that could write, that it stores nothing that belongs to a project or a person. */
  readonly storesNothing?: true;
  /** The answer holds nothing of anybody: it may be kept, and asked about again. Every other answer may not. */
  readonly sameForAll?: true;
}

export interface Call {
  /** Of the path, by the names of the folders. */
  readonly params?: Readonly<Record<string, string | string[]>>;
  /** With the question mark. */
  readonly query?: string;
  /** Sent as JSON unless it is a form. */
  readonly body?: unknown;
}

function anyone(status: number) {
  return { signedOut: status, viewer: status, reviewer: status, owner: status, stranger: status };
}
function signedIn(status: number) {
  return { ...anyone(status), signedOut: 401 };
}
function members(status: number) {
  return { ...signedIn(status), stranger: 404 };
}
function reviewers(status: number) {
  return { ...members(status), viewer: 403 };
}
function owners(status: number) {
  return { ...reviewers(status), reviewer: 403 };
}

const ofProject = ({ project }: Scene) => ({ params: { project: project.id } });
const ofSource = ({ sourceId }: Scene) => ({ params: { source: sourceId } });
const ofArticle = ({ articleId }: Scene) => ({ params: { article: articleId } });
const ofRelease = ({ release }: Scene) => ({ params: { release: release.id } });
const request = () => ({ requestId: randomUUID() });

function upload(): FormData {
  const form = new FormData();
  form.set("file", new File([bytesOf(twoArticles(randomUUID())).slice()], "b.txt"));
  return form;
}

/** What every account of the scene has. */
export const currentPassword = "the password until now";

export const accessTable: readonly AccessRow[] = [
  { route: "GET /api/health", status: anyone(200), first: true },
  { route: "GET /api/openapi.json", status: anyone(200), first: true, sameForAll: true },
  {
    route: "GET /api/auth/:nextauth",
    call: () => ({ params: { nextauth: ["csrf"] } }),
    status: anyone(200),
    first: true,
  },
  {
    // Without the token of next-auth's own: sent on to the sign-in page, signed in nowhere.
    route: "POST /api/auth/:nextauth",
    call: ({ owner }) => ({
      params: { nextauth: ["callback", "credentials"] },
      body: { login: owner.login, password: currentPassword },
    }),
    status: anyone(302),
    first: true,
    storesNothing: true,
  },
  {
    route: "POST /api/account/password",
    call: () => ({ body: { current: currentPassword, next: "another long password" } }),
    status: signedIn(204),
    first: true,
  },
  { route: "GET /api/account/tokens", status: signedIn(200) },
  {
    route: "POST /api/account/tokens",
    call: () => ({ body: { name: "a program's", projects: null, days: 30 } }),
    status: signedIn(201),
  },
  {
    // The owner's: nobody else learns of it.
    route: "DELETE /api/account/tokens/:token",
    call: ({ token }) => ({ params: { token: token.id } }),
    status: { ...signedIn(404), owner: 204 },
  },
  { route: "GET /api/projects", status: signedIn(200) },
  { route: "POST /api/projects", call: () => ({ body: { name: "another" } }), status: signedIn(201) },
  { route: "GET /api/projects/:project", call: ofProject, status: members(200) },
  { route: "GET /api/projects/:project/members", call: ofProject, status: members(200) },
  {
    route: "POST /api/projects/:project/members",
    call: (scene) => ({
      ...ofProject(scene),
      body: { login: `${scene.project.id}-${randomUUID()}`, role: "owner" },
    }),
    status: owners(201),
  },
  {
    route: "PATCH /api/projects/:project/members/:user",
    call: ({ project, viewer }) => ({ params: { project: project.id, user: viewer.id }, body: { role: "owner" } }),
    status: owners(200),
  },
  {
    route: "POST /api/projects/:project/previews",
    call: (scene) => ({ ...ofProject(scene), body: upload() }),
    status: reviewers(200),
    storesNothing: true,
  },
  {
    route: "POST /api/projects/:project/sources",
    call: (scene) => ({ ...ofProject(scene), body: upload() }),
    status: reviewers(201),
  },
  {
    route: "POST /api/projects/:project/packages/previews",
    call: (scene) => ({ ...ofProject(scene), body: upload() }),
    status: reviewers(200),
    storesNothing: true,
  },
  {
    // A text is no package: who may import one is told that.
    route: "POST /api/projects/:project/packages",
    call: (scene) => ({ ...ofProject(scene), body: upload() }),
    status: reviewers(422),
  },
  {
    route: "GET /api/projects/:project/export",
    call: (scene) => ({ ...ofProject(scene), query: "?format=csv" }),
    status: members(200),
  },
  { route: "GET /api/projects/:project/live", call: ofProject, status: members(200) },
  { route: "GET /api/projects/:project/activity", call: ofProject, status: members(200) },
  { route: "GET /api/projects/:project/articles", call: ofProject, status: members(200) },
  { route: "GET /api/projects/:project/events", call: ofProject, status: members(200) },
  { route: "GET /api/projects/:project/facts", call: ofProject, status: members(200) },
  { route: "GET /api/projects/:project/facts/facets", call: ofProject, status: members(200) },
  {
    route: "GET /api/projects/:project/facts/now",
    call: ({ project, fact }) => ({ params: { project: project.id }, query: `?ids=${fact.id}` }),
    status: members(200),
  },
  {
    route: "GET /api/projects/:project/facts/:fact/place",
    call: ({ project, fact }) => ({ params: { project: project.id, fact: fact.id } }),
    status: members(200),
  },
  { route: "GET /api/projects/:project/views", call: ofProject, status: members(200) },
  {
    route: "POST /api/projects/:project/views",
    call: (scene) => ({ ...ofProject(scene), body: { name: "open ones", query: "status=proposed" } }),
    status: members(201),
  },
  {
    // Made by the owner and shared: the others see it and may not change it.
    route: "PATCH /api/views/:view",
    call: ({ view }) => ({ params: { view: view.id }, body: { name: "renamed" } }),
    status: owners(200),
  },
  {
    route: "DELETE /api/views/:view",
    call: ({ view }) => ({ params: { view: view.id } }),
    status: owners(204),
  },
  { route: "GET /api/projects/:project/releases", call: ofProject, status: members(200) },
  {
    route: "POST /api/projects/:project/releases",
    call: (scene) => ({
      ...ofProject(scene),
      body: { ...request(), title: "another", notes: "", licence: null, texts: true, names: false },
    }),
    status: owners(200),
  },
  { route: "GET /api/projects/:project/releases/preview", call: ofProject, status: members(200) },
  // Not public: that a release is served to everybody once it is stands in server/operations/read-release.test.ts.
  { route: "GET /api/releases/:release", call: ofRelease, status: members(200) },
  {
    route: "PATCH /api/releases/:release",
    call: (scene) => ({ ...ofRelease(scene), body: { public: true } }),
    status: owners(200),
  },
  { route: "GET /api/releases/:release/facts", call: ofRelease, status: members(200) },
  {
    route: "GET /api/releases/:release/facts/:fact",
    call: ({ release }) => ({ params: { release: release.id, fact: release.factId } }),
    status: members(200),
  },
  { route: "GET /api/releases/:release/changes", call: ofRelease, status: members(200) },
  { route: "GET /api/releases/:release/package", call: ofRelease, status: members(200) },
  { route: "GET /api/releases/:release/indicators", call: ofRelease, status: members(200) },
  {
    route: "GET /api/releases/:release/points",
    call: (scene) => ({ ...ofRelease(scene), query: "?indicator=x" }),
    status: members(200),
  },
  {
    route: "GET /api/releases/:release/citation",
    call: (scene) => ({ ...ofRelease(scene), query: "?format=cff" }),
    status: members(200),
  },
  { route: "GET /api/projects/:project/batches", call: ofProject, status: members(200) },
  {
    route: "POST /api/projects/:project/batches",
    call: (scene) => ({
      ...ofProject(scene),
      body: { selection: { factIds: [scene.fact.id] }, decision: { kind: "approve" } },
    }),
    status: reviewers(201),
  },
  { route: "GET /api/batches/:batch", call: ({ batch }) => ({ params: { batch: batch.id } }), status: members(200) },
  {
    // Prepared by the owner: nobody else runs it, but every reviewer may take it back.
    route: "POST /api/batches/:batch/run",
    call: ({ batch }) => ({ params: { batch: batch.id } }),
    status: owners(200),
  },
  {
    route: "POST /api/batches/:batch/undo",
    call: ({ batch }) => ({ params: { batch: batch.id } }),
    status: reviewers(200),
  },
  { route: "GET /api/sources/:source", call: ofSource, status: members(200) },
  {
    route: "PUT /api/sources/:source/articles",
    call: (scene) => ({
      ...ofSource(scene),
      body: {
        articles: [{ start: 0, end: scene.text.length, title: "一篇", byline: null, date: null, place: null }],
      },
    }),
    status: reviewers(200),
  },
  { route: "GET /api/articles/:article", call: ofArticle, status: members(200) },
  {
    route: "PATCH /api/articles/:article",
    call: (scene) => ({ ...ofArticle(scene), body: { assigneeId: scene.reviewer.id } }),
    status: reviewers(200),
  },
  {
    route: "GET /api/articles/:article/changes",
    call: (scene) => ({ ...ofArticle(scene), query: `?after=${scene.event.id}` }),
    status: members(200),
  },
  { route: "GET /api/articles/:article/presence", call: ofArticle, status: members(200) },
  {
    // Who has a page open is void in less than a minute: it is no part of the project.
    route: "PUT /api/articles/:article/presence/:tab",
    call: ({ articleId }) => ({ params: { article: articleId, tab: randomUUID() } }),
    status: members(200),
    storesNothing: true,
  },
  {
    route: "DELETE /api/articles/:article/presence/:tab",
    call: ({ articleId }) => ({ params: { article: articleId, tab: randomUUID() } }),
    status: members(204),
    storesNothing: true,
  },
  {
    route: "GET /api/articles/:article/prefill",
    call: (scene) => ({ ...ofArticle(scene), query: `?start=${scene.numeral.start}&end=${scene.numeral.end}` }),
    status: reviewers(200),
  },
  {
    route: "POST /api/articles/:article/facts",
    call: (scene) => ({ ...ofArticle(scene), body: { ...request(), ...newFact(scene) } }),
    status: reviewers(200),
  },
  {
    route: "GET /api/facts/:fact",
    call: ({ fact }) => ({ params: { fact: fact.id } }),
    status: members(200),
  },
  {
    route: "GET /api/facts/:fact/events",
    call: ({ fact }) => ({ params: { fact: fact.id } }),
    status: members(200),
  },
  {
    route: "GET /api/facts/:fact/comments",
    call: ({ fact }) => ({ params: { fact: fact.id } }),
    status: members(200),
  },
  {
    route: "POST /api/facts/:fact/comments",
    call: ({ fact }) => ({ params: { fact: fact.id }, body: { ...request(), body: "another", mentions: [] } }),
    status: members(201),
  },
  { route: "GET /api/articles/:article/comments", call: ofArticle, status: members(200) },
  {
    // The viewer's: nobody else writes in their name.
    route: "PATCH /api/comments/:comment",
    call: ({ comment }) => ({ params: { comment: comment.id }, body: { body: "in other words", mentions: [] } }),
    status: { ...members(403), viewer: 200 },
  },
  {
    route: "DELETE /api/comments/:comment",
    call: ({ comment }) => ({ params: { comment: comment.id } }),
    status: { ...members(204), reviewer: 403 },
  },
  { route: "GET /api/mentions", status: signedIn(200) },
  {
    // Only one's own change by it, so that nobody learns anything of others'.
    route: "PATCH /api/mentions",
    call: ({ comment }) => ({ body: { comments: [comment.id] } }),
    status: signedIn(204),
  },
  {
    route: "POST /api/facts/:fact/decisions",
    call: ({ fact }) => ({
      params: { fact: fact.id },
      body: { ...request(), version: fact.version, decision: { kind: "reject", reason: "other" } },
    }),
    status: reviewers(200),
  },
  {
    route: "POST /api/numerals/:numeral/decisions",
    call: ({ numeral }) => ({
      params: { numeral: numeral.id },
      body: { ...request(), version: numeral.version, decision: { kind: "not-fact", reason: "other" } },
    }),
    status: reviewers(200),
  },
  {
    route: "GET /api/events/:event/alike",
    call: ({ event }) => ({ params: { event: event.id } }),
    status: members(200),
  },
  {
    route: "POST /api/events/:event/undo",
    call: ({ event, decided }) => ({
      params: { event: event.id },
      body: { ...request(), version: decided.version },
    }),
    status: reviewers(200),
  },
];

function newFact({ numeral: { start, end } }: Scene) {
  return {
    fields: { ...sampleFields, ...noChange },
    evidence: ["evidence", "value"].map((role) => ({ role, start, end })),
  };
}
