/** Personal tokens. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/tokens";

export const tokens: Words<typeof zh.tokens> = {
  title: "Personal tokens",
  lead: "By a token a program reads in your name. It cannot write.",
  docs: "Documentation of the API",
  make: "New token",
  none: "There are no tokens yet.",
  name: "Name",
  nameHint: "Say which program uses it, such as “weekly summary”.",
  nameMissing: "Give it a name.",
  days: "Works for",
  dayCount: "{days} days",
  reach: "May read",
  allProjects: "All of my projects, also those to come",
  someProjects: "These projects only",
  projects: "Projects",
  projectsMissing: "Choose at least one project.",
  ofAll: "All projects",
  ofNone: "No project of yours any more",
  created: "Made {when}",
  expires: "Works until {when}",
  expiredOn: "Expired {when}",
  used: "Last used: ",
  neverUsed: "Never used",
  expired: "Expired",
  revoked: "Revoked",
  revoke: "Revoke",
  revokeOf: "Revoke the token {name}",
  revokeTitle: "Revoke the token “{name}”?",
  revokeText:
    "This works at once: the program that uses it reads nothing from its next request on. It cannot be undone.",
  revokedNow: "The token “{name}” is revoked",
  secretTitle: "Token “{name}”",
  secretText:
    "It is shown this once: copy it into your program now. Only a hash of it is kept, from which nobody can tell it.",
  secret: "Token",
  example: "How to use it",
  secretDone: "I have kept it",
};
