"use client";
/** A refusal where it happened. The live region is always there, so that a screen reader hears what comes into it. */
import { Alert } from "@mantine/core";
import type { ClientProblem } from "@/components/api/client";
import classes from "./problem-alert.module.css";
import { useProblemText } from "./problem-text";

interface Props {
  /** A refusal, or words of one's own for it. */
  readonly problem: ClientProblem | string | null;
  /** Without a ground of its own, for lists in which many may stand. */
  readonly plain?: boolean;
}

export function ProblemAlert({ problem, plain = false }: Props) {
  const text = useProblemText();
  const words = typeof problem === "string" || problem === null ? problem : text(problem);
  return (
    <div role="alert" className={classes.live}>
      {words && plain && <p className={classes.plain}>{words}</p>}
      {words && !plain && (
        <Alert color="red" variant="light" p="sm">
          {words}
        </Alert>
      )}
    </div>
  );
}
