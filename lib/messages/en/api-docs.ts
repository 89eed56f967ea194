/** The page that documents the API. What a single route does is said by its own declaration. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/api-docs";

export const apiDocs: Words<typeof zh.apiDocs> = {
  title: "Documentation of the API",
  lead: "Version {version}. This page is made of what the routes declare; programs read the same as an OpenAPI 3.1 document:",
  start: "To begin",
  startText:
    "Make a personal token in the account settings and send it as Authorization. A token only reads, can be bound to some projects, and can be revoked at any time.",
  account: "Account settings",
  paging: "Pages",
  pagingText:
    'Lists come a page at a time. The header Link with rel="next" is the address of the next page; without it, it was the last. What others change meanwhile makes you miss nothing and read nothing twice.',
  keeping: "Only what changed",
  keepingText:
    "Answers have an ETag. Sent as If-None-Match the next time, it is answered 304 while nothing has changed, without the content.",
  limits: "Limits",
  limitsText:
    "A token may ask {count} times in {seconds} seconds. Beyond that it is answered 429; Retry-After says how many seconds to wait, RateLimit how many requests are left.",
  refusals: "When something fails",
  refusalsText: "Every refusal is '{' \"error\": '{' \"code\", \"details\"? '}' '}'; the code says why.",
  code: "Code",
  status: "Status",
  meaning: "Meaning",
  chapters: "Chapters",
  routes: "All routes",
  routesText:
    "What a token may read stands first in each group. The others are for the screens: they take a session only, and writes must come from this site's own pages; a token is answered 403 beyond-token.",
  withToken: "Read with a token, or with the session of somebody who has signed in",
  withSession: "Only with a session",
  withNothing: "For anyone, without signing in",
  shapes: "Shapes",
  parameters: "Parameters",
  body: "Body",
  answer: "When it succeeds",
  refused: "When it is refused",
  needsRole: "role: {role}",
  required: "required",
  preset: "{value} unless given",
  path: "path",
  query: "query",
  nothing: "no content",
};

export const apiChapter: Words<typeof zh.apiChapter> = {
  projects: "Projects and members",
  articles: "Articles and sources",
  facts: "Facts and exports",
  review: "Review and talk",
  releases: "Releases and packages",
  account: "Account and sign-in",
  system: "System",
};
