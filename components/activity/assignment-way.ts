/** In which way an article changed hands, as people would say it. Pure. */
import type { AssignEntry } from "@/lib/api/activity";

type AssignmentWay = "give" | "take" | "pass" | "passOwn" | "takeOver" | "back" | "giveUp";

export function assignmentWay({ by, from, to }: Pick<AssignEntry, "by" | "from" | "to">): AssignmentWay {
  if (to === null) return from?.id === by.id ? "giveUp" : "back";
  if (from === null) return to.id === by.id ? "take" : "give";
  if (from.id === by.id) return "passOwn";
  return to.id === by.id ? "takeOver" : "pass";
}
