"use client";
/** A refusal where it happened. The live region is always there, so that a screen reader hears what comes into it. */
import { Alert } from "@mantine/core";
import type { ClientProblem } from "@/components/api/client";
import classes from "./problem-alert.module.css";
import { useProblemText } from "./problem-text";

/** @param problem a refusal, or words of one's own for it */
export function ProblemAlert({ problem }: { readonly problem: ClientProblem | string | null }) {
  const text = useProblemText();
  return (
    <div role="alert" className={classes.live}>
      {problem && (
        <Alert color="red" variant="light" p="sm">
          {typeof problem === "string" ? problem : text(problem)}
        </Alert>
      )}
    </div>
  );
}
