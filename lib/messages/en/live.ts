/** Decisions that are not sent yet, and who else is there. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/live";

export const outbox: Words<typeof zh.outbox> = {
  elsewhere: "{count, plural, one {# decision not sent} other {# decisions not sent}}",
  elsewhereHow: "Kept on this device. Opening the article sends them:",
  decisions: "{count, plural, one {# decision} other {# decisions}}",
  because: {
    offline: "no connection",
    server: "the server does not answer",
    busy: "the server has too much to do; they are sent as soon as it takes them",
    signedOut: "your session has ended; they are kept on this device",
    otherAccount: "somebody else is signed in here now; these are {name}’s",
  },
  signInAgain: "Sign in again",
  signInAs: "Sign in as {name}. The page stays as it is, and what is not sent is sent then.",
  signInElsewhere: "Sign in in a new tab",
  signInElsewhereHow: "and come back to this one.",
  refused: "{count, plural, one {# not accepted} other {# not accepted}}",
  again: "Decide so again",
  discard: "Discard",
  there: "There now",
  notKept: "Not on this device",
  notKeptHow:
    "This browser does not let the page keep anything, or the device is full: what is not sent is lost when the page is closed.",
};

export const live: Words<typeof zh.live> = {
  present: "Also here: {names}",
  changed: "{names} decided {count, plural, one {# item} other {# items}}",
};
