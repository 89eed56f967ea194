/** Leads a batch to its end, request by request. Knows no screen: what it learns goes to the caller as it comes. */
import type { Answer, ClientProblem } from "@/components/api/client";
import type { BatchView } from "@/lib/api/batches";

export type Way = "run" | "undo";

export interface Driving {
  readonly post: (path: string) => Promise<Answer<BatchView>>;
  /** After each step. */
  readonly onStep: (view: BatchView) => void;
  /** Asked between steps; true ends it there. What is decided stays decided. */
  readonly isStopped: () => boolean;
}

/** The status in which there is nothing more to do. */
const ends = { run: "done", undo: "undone" } as const;

/** Answers why it came to a halt before the end, or null. */
export async function drive(
  batchId: string,
  way: Way,
  { post, onStep, isStopped }: Driving,
): Promise<ClientProblem | null> {
  while (!isStopped()) {
    const answer = await post(`/api/batches/${batchId}/${way}`);
    if (!answer.ok) return answer.problem;
    onStep(answer.value);
    if (answer.value.status === ends[way]) return null;
  }
  return null;
}
