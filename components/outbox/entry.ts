/** A decision as the device keeps it until the server has it. Types only. */
import type { Kept } from "@/components/review/review-state";

export interface Entry extends Kept {
  /** Counts up when this shape changes in a way that older pages cannot read. */
  readonly form: 1;
  /** Id of the account that decided: nobody else on this device sees or sends it. */
  readonly account: string;
  readonly projectId: string;
  readonly articleId: string;
  readonly articleTitle: string;
  /** Id of the screen that looks after it; holders.ts knows whether that is still open. */
  readonly holder: string;
  /** Ascending in the order of deciding; thousandths of a millisecond since 1970, when the device's clock does not go back. */
  readonly order: number;
}

/** Where the unsent decisions of an article are. */
export interface Unsent {
  readonly projectId: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly count: number;
}
