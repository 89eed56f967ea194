"use client";
/** A refusal where it happened. The live region is always there, so that a screen reader hears what comes into it. */
import { Alert } from "@mantine/core";
import type { ClientProblem } from "@/components/api/client";
import { useProblemText } from "./problem-text";

export function ProblemAlert({ problem }: { readonly problem: ClientProblem | null }) {
  const text = useProblemText();
  return (
    <div role="alert">
      {problem && (
        <Alert color="red" variant="light" p="sm">
          {text(problem)}
        </Alert>
      )}
    </div>
  );
}
