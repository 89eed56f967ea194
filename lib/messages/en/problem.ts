/** What a person reads when a request is refused: what happened and what to do. Typed by the table of codes. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/problem";

export const problem: Words<typeof zh.problem> = {
  "signed-out": "Your session has ended. Sign in again; what you have not sent yet is kept.",
  "token-invalid": "The token does not work: it is unknown, revoked or expired. Make a new one.",
  "beyond-token": "A token only reads. Sign in on the page for this.",
  "not-allowed": "Your role in this project does not allow this. Ask an owner of the project.",
  "not-found": "Not found: it was deleted, or you are not a member of its project.",
  "bad-origin": "The request did not come from this site and was refused. Reload the page and try again.",
  "invalid-input": "Something you entered does not fit. Check it and try again.",
  "too-large": "Too large: a file may have 5 MB at most. Split it and import the parts.",
  "stale-version": "Someone changed this a moment ago. Look at the latest version before you decide.",
  "wrong-status": "Its status has changed, so this is no longer possible. Reload to see it.",
  "already-undone": "This step has already been undone.",
  "evidence-mismatch": "The evidence does not match the text, so it cannot be approved. Link it to its sentence again.",
  "evidence-ambiguous":
    "The evidence stands at several places of the text, so it cannot be approved. Link it to the exact place.",
  "invalid-fields": "Some fields are not in the right form. Follow the notes beside them.",
  "wrong-password": "The password is not right.",
  "weak-password": "The new password is too easy to guess. Choose a longer one.",
  "too-many-attempts": "Too many attempts. Try again later.",
  "too-many-requests": "Too many requests with this token. Try again in a minute.",
  "too-many-tokens": "You have as many tokens as one may have. Revoke those that nothing needs.",
  "file-empty": "The file is empty.",
  "file-binary": "This is not a text file. Save it as plain text (.txt or .md) and import that.",
  "file-undecodable": "Its character encoding could not be told. Save it as UTF-8 and import that.",
  "file-lone-surrogate": "The file has damaged characters (lone surrogates). Export it again from the original.",
  "file-kind": "This kind of file is not supported yet. Use .txt or .md.",
  "file-duplicate": "The same text is in this project already.",
  "bad-cuts": "The articles do not fit: each needs a title, none may overlap, all must lie within the text.",
  "package-broken": "The package does not hold, so it cannot be imported.",
  "package-without-texts":
    "This package comes without its texts and cannot be imported: quotes would point at nothing.",
  "package-known": "The project has sources of this package already; they cannot be imported twice.",
  "login-taken": "This login name is taken.",
  "name-taken": "There is one of this name already.",
  "last-owner": "A project needs at least one active owner. Make someone else an owner first.",
  "nothing-approved": "No fact of the project is approved yet. Approve facts first; then they can be released.",
  busy: "The server has too much to do at the moment. Try again shortly.",
  "server-error": "The server failed. Try again later; if it happens again, tell your administrator.",
};

export const clientProblem: Words<typeof zh.clientProblem> = {
  offline: "The server cannot be reached. Check your connection and try again.",
  cancelled: "Cancelled.",
  "unreadable-answer": "The server's answer could not be read. Reload the page and try again.",
};

export const problemDetail: Words<typeof zh.problemDetail> = {
  retryInSeconds: "Too many attempts. Try again in {seconds, plural, one {# second} other {# seconds}}.",
  retryInMinutes: "Too many attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.",
};
