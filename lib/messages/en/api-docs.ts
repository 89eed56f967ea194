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
  forPrograms: "Routes for programs",
  forProgramsText: "Read with a token, or with the session of somebody who has signed in.",
  forScreens: "Routes for the screens",
  forScreensText:
    "Only with a session; writes must come from this site's own pages. A token is answered 403 beyond-token.",
  shapes: "Shapes",
  parameters: "Parameters",
  body: "Body",
  answer: "When it succeeds",
  refused: "When it is refused",
  needsRole: "role: {role}",
  required: "required",
  path: "path",
  query: "query",
  nothing: "no content",
};
