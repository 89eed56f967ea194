"use client";
/** One decision over many items from the choice to its end, as the dialog shows it. What is drawn is elsewhere. */
import { useCallback, useRef, useState } from "react";
import { type ClientProblem, call } from "@/components/api/client";
import type { BatchRequest, BatchView } from "@/lib/api/batches";
import { drive, type Way } from "./drive";

/**
 * `form`: what to decide is being chosen. `preparing`: the server looks what it would do. `ready`: nothing is going on; what
 * can be done follows from the batch's status. `run` and `undo`: it is under way.
 */
export type Stage = "form" | "preparing" | "ready" | Way;

export interface BatchFlow {
  readonly stage: Stage;
  readonly view: BatchView | null;
  readonly problem: ClientProblem | null;
  readonly prepare: (request: BatchRequest) => void;
  readonly go: (way: Way) => void;
  /** Ends the run after the request that is on its way. */
  readonly stop: () => void;
  /** What is prepared does not fit what is chosen any more. */
  readonly forget: () => void;
}

/** `start`: a batch that was made before; null for a new one. `onChange`: called when rows may have changed. */
export function useBatch(projectId: string, start: BatchView | null, onChange: (view: BatchView) => void): BatchFlow {
  const [stage, setStage] = useState<Stage>(start ? "ready" : "form");
  const [view, setView] = useState(start);
  const [problem, setProblem] = useState<ClientProblem | null>(null);
  const stopped = useRef(false);
  // Only the newest question counts: a slow answer to one before must not take its place.
  const asked = useRef(0);

  const prepare = useCallback(
    async (request: BatchRequest) => {
      asked.current += 1;
      const own = asked.current;
      setStage("preparing");
      setProblem(null);
      const answer = await call<BatchView>("POST", `/api/projects/${projectId}/batches`, request);
      if (own !== asked.current) return;
      setView(answer.ok ? answer.value : null);
      setProblem(answer.ok ? null : answer.problem);
      setStage(answer.ok ? "ready" : "form");
    },
    [projectId],
  );

  const id = view?.id;
  const go = useCallback(
    async (way: Way) => {
      if (id === undefined) return;
      stopped.current = false;
      setStage(way);
      setProblem(null);
      let last: BatchView | null = null;
      const halt = await drive(id, way, {
        post: (path) => call<BatchView>("POST", path),
        onStep: (next) => {
          last = next;
          setView(next);
        },
        isStopped: () => stopped.current,
      });
      setProblem(halt);
      setStage("ready");
      if (last) onChange(last);
    },
    [id, onChange],
  );

  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  const forget = useCallback(() => {
    asked.current += 1;
    setView(null);
    setProblem(null);
    setStage("form");
  }, []);
  return { stage, view, problem, prepare, go, stop, forget };
}
