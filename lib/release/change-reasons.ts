/** Why a fact of the release before is another now or is gone: the codes that a release stores. */
import { rejectReasons } from "@/lib/review/decision";

/** `under-review`: it was put back, by a correction, a link or by reopening, and nobody has approved it again. */
export const changeReasons = [...rejectReasons, "under-review"] as const;
export type ChangeReason = (typeof changeReasons)[number];
