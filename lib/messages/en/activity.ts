/** History and activity: who did what when. A sentence follows the name. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/activity";

export const history: Words<typeof zh.history> = {
  did: {
    propose: "proposed this fact",
    create: "made this fact",
    approve: "approved this fact",
    reject: "rejected this fact",
    reopen: "reopened this fact",
    correct: "changed {fields}",
    link: "linked it to other words",
    "not-fact": "marked it as not a fact",
    undo: "took a decision back",
  },
  rejectedFor: "rejected this fact: {reason}",
  undid: "took back “{what}” by {name}",
  undone: "taken back later",
  undoneBy: "taken back later by {name}",
  inBatch: "bulk",
  inBatchHow: "One of many in a bulk decision",
  openAgain: "so it is open again",
  from: "was",
  to: "is now",
  older: "Older history",
};
