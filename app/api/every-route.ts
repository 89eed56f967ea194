/**
 * Every route of the API with what it declares: what the document of the API is made of. A test holds this list against the
 * folders; what a route does is declared by the route alone.
 */
import type { DocumentedRoute } from "@/lib/api/document/openapi";
import type { RouteHandler } from "@/server/http/route";

import * as accountPassword from "./account/password/route";
import * as accountTokensOneToken from "./account/tokens/[token]/route";
import * as accountTokens from "./account/tokens/route";
import * as articlesOneArticleChanges from "./articles/[article]/changes/route";
import * as articlesOneArticleComments from "./articles/[article]/comments/route";
import * as articlesOneArticleFacts from "./articles/[article]/facts/route";
import * as articlesOneArticlePrefill from "./articles/[article]/prefill/route";
import * as articlesOneArticlePresenceOneTab from "./articles/[article]/presence/[tab]/route";
import * as articlesOneArticlePresence from "./articles/[article]/presence/route";
import * as articlesOneArticle from "./articles/[article]/route";
import * as authOneNextauth from "./auth/[...nextauth]/route";
import * as batchesOneBatch from "./batches/[batch]/route";
import * as batchesOneBatchRun from "./batches/[batch]/run/route";
import * as batchesOneBatchUndo from "./batches/[batch]/undo/route";
import * as commentsOneComment from "./comments/[comment]/route";
import * as eventsOneEventAlike from "./events/[event]/alike/route";
import * as eventsOneEventUndo from "./events/[event]/undo/route";
import * as factsOneFactComments from "./facts/[fact]/comments/route";
import * as factsOneFactDecisions from "./facts/[fact]/decisions/route";
import * as factsOneFactEvents from "./facts/[fact]/events/route";
import * as factsOneFact from "./facts/[fact]/route";
import * as health from "./health/route";
import * as mentions from "./mentions/route";
import * as numeralsOneNumeralDecisions from "./numerals/[numeral]/decisions/route";
import * as projectsOneProjectActivity from "./projects/[project]/activity/route";
import * as projectsOneProjectArticles from "./projects/[project]/articles/route";
import * as projectsOneProjectBatches from "./projects/[project]/batches/route";
import * as projectsOneProjectEvents from "./projects/[project]/events/route";
import * as projectsOneProjectExport from "./projects/[project]/export/route";
import * as projectsOneProjectFactsOneFactPlace from "./projects/[project]/facts/[fact]/place/route";
import * as projectsOneProjectFactsFacets from "./projects/[project]/facts/facets/route";
import * as projectsOneProjectFactsNow from "./projects/[project]/facts/now/route";
import * as projectsOneProjectFacts from "./projects/[project]/facts/route";
import * as projectsOneProjectLive from "./projects/[project]/live/route";
import * as projectsOneProjectMembersOneUser from "./projects/[project]/members/[user]/route";
import * as projectsOneProjectMembers from "./projects/[project]/members/route";
import * as projectsOneProjectPackagesPreviews from "./projects/[project]/packages/previews/route";
import * as projectsOneProjectPackages from "./projects/[project]/packages/route";
import * as projectsOneProjectPreviews from "./projects/[project]/previews/route";
import * as projectsOneProjectReleasesPreview from "./projects/[project]/releases/preview/route";
import * as projectsOneProjectReleases from "./projects/[project]/releases/route";
import * as projectsOneProject from "./projects/[project]/route";
import * as projectsOneProjectSources from "./projects/[project]/sources/route";
import * as projectsOneProjectViews from "./projects/[project]/views/route";
import * as projects from "./projects/route";
import * as releasesOneReleaseChanges from "./releases/[release]/changes/route";
import * as releasesOneReleaseCitation from "./releases/[release]/citation/route";
import * as releasesOneReleaseFactsOneFact from "./releases/[release]/facts/[fact]/route";
import * as releasesOneReleaseFacts from "./releases/[release]/facts/route";
import * as releasesOneReleaseIndicators from "./releases/[release]/indicators/route";
import * as releasesOneReleasePackage from "./releases/[release]/package/route";
import * as releasesOneReleasePoints from "./releases/[release]/points/route";
import * as releasesOneRelease from "./releases/[release]/route";
import * as sourcesOneSourceArticles from "./sources/[source]/articles/route";
import * as sourcesOneSource from "./sources/[source]/route";
import * as viewsOneView from "./views/[view]/route";

/** What a route's file exports: handlers by their methods. */
type RouteFile = Readonly<Record<string, RouteHandler>>;

const files: Readonly<Record<string, RouteFile>> = {
  "/api/account/password": accountPassword,
  "/api/account/tokens/[token]": accountTokensOneToken,
  "/api/account/tokens": accountTokens,
  "/api/articles/[article]/changes": articlesOneArticleChanges,
  "/api/articles/[article]/comments": articlesOneArticleComments,
  "/api/articles/[article]/facts": articlesOneArticleFacts,
  "/api/articles/[article]/prefill": articlesOneArticlePrefill,
  "/api/articles/[article]/presence/[tab]": articlesOneArticlePresenceOneTab,
  "/api/articles/[article]/presence": articlesOneArticlePresence,
  "/api/articles/[article]": articlesOneArticle,
  "/api/auth/[...nextauth]": authOneNextauth,
  "/api/batches/[batch]": batchesOneBatch,
  "/api/batches/[batch]/run": batchesOneBatchRun,
  "/api/batches/[batch]/undo": batchesOneBatchUndo,
  "/api/comments/[comment]": commentsOneComment,
  "/api/events/[event]/alike": eventsOneEventAlike,
  "/api/events/[event]/undo": eventsOneEventUndo,
  "/api/facts/[fact]/comments": factsOneFactComments,
  "/api/facts/[fact]/decisions": factsOneFactDecisions,
  "/api/facts/[fact]/events": factsOneFactEvents,
  "/api/facts/[fact]": factsOneFact,
  "/api/health": health,
  "/api/mentions": mentions,
  "/api/numerals/[numeral]/decisions": numeralsOneNumeralDecisions,
  "/api/projects/[project]/activity": projectsOneProjectActivity,
  "/api/projects/[project]/articles": projectsOneProjectArticles,
  "/api/projects/[project]/batches": projectsOneProjectBatches,
  "/api/projects/[project]/events": projectsOneProjectEvents,
  "/api/projects/[project]/export": projectsOneProjectExport,
  "/api/projects/[project]/facts/[fact]/place": projectsOneProjectFactsOneFactPlace,
  "/api/projects/[project]/facts/facets": projectsOneProjectFactsFacets,
  "/api/projects/[project]/facts/now": projectsOneProjectFactsNow,
  "/api/projects/[project]/facts": projectsOneProjectFacts,
  "/api/projects/[project]/live": projectsOneProjectLive,
  "/api/projects/[project]/members/[user]": projectsOneProjectMembersOneUser,
  "/api/projects/[project]/members": projectsOneProjectMembers,
  "/api/projects/[project]/packages/previews": projectsOneProjectPackagesPreviews,
  "/api/projects/[project]/packages": projectsOneProjectPackages,
  "/api/projects/[project]/previews": projectsOneProjectPreviews,
  "/api/projects/[project]/releases/preview": projectsOneProjectReleasesPreview,
  "/api/projects/[project]/releases": projectsOneProjectReleases,
  "/api/projects/[project]": projectsOneProject,
  "/api/projects/[project]/sources": projectsOneProjectSources,
  "/api/projects/[project]/views": projectsOneProjectViews,
  "/api/projects": projects,
  "/api/releases/[release]/changes": releasesOneReleaseChanges,
  "/api/releases/[release]/citation": releasesOneReleaseCitation,
  "/api/releases/[release]/facts/[fact]": releasesOneReleaseFactsOneFact,
  "/api/releases/[release]/facts": releasesOneReleaseFacts,
  "/api/releases/[release]/indicators": releasesOneReleaseIndicators,
  "/api/releases/[release]/package": releasesOneReleasePackage,
  "/api/releases/[release]/points": releasesOneReleasePoints,
  "/api/releases/[release]": releasesOneRelease,
  "/api/sources/[source]/articles": sourcesOneSourceArticles,
  "/api/sources/[source]": sourcesOneSource,
  "/api/views/[view]": viewsOneView,
};

/** By path; of one path by method. */
export const everyRoute: readonly DocumentedRoute[] = Object.entries(files).flatMap(([path, file]) =>
  Object.entries(file).map(([method, { declaration }]) => ({ method, path, declaration })),
);
