"use client";
/** One package of an import: looked into as soon as it is there, imported when a person says so. */
import { useEffect, useRef, useState } from "react";
import { type Answer, type ClientProblem, upload } from "@/components/api/client";
import type { PackageImportView, PackagePreview } from "@/lib/api/packages";

export type PackageStage = "verifying" | "ready" | "importing" | "imported" | "refused";

interface PackageState {
  readonly stage: PackageStage;
  /** How much of it has been sent, 0 to 1. */
  readonly sent: number;
  readonly preview: PackagePreview | null;
  readonly result: PackageImportView | null;
  readonly problem: ClientProblem | null;
}

const begun: PackageState = { stage: "verifying", sent: 0, preview: null, result: null, problem: null };

export function usePackage(projectId: string, file: File): PackageState & { readonly start: () => void } {
  const [state, setState] = useState(begun);
  // What is under way when the package is taken off the list ends with it.
  const running = useRef<AbortController>(null);

  useEffect(() => {
    const controller = new AbortController();
    running.current = controller;
    send<PackagePreview>(projectId, "packages/previews", file, setState, controller.signal).then((answer) => {
      if (controller.signal.aborted) return;
      if (!answer.ok) setState({ ...begun, stage: "refused", problem: answer.problem });
      else setState({ ...begun, stage: mayImport(answer.value) ? "ready" : "refused", preview: answer.value });
    });
    return () => controller.abort();
  }, [projectId, file]);

  function start() {
    const { signal } = running.current ?? new AbortController();
    setState((now) => ({ ...now, stage: "importing", sent: 0, problem: null }));
    send<PackageImportView>(projectId, "packages", file, setState, signal).then((answer) => {
      if (signal.aborted) return;
      setState((now) =>
        answer.ok
          ? { ...now, stage: "imported", result: answer.value }
          : { ...now, stage: "ready", problem: answer.problem },
      );
    });
  }
  return { ...state, start };
}

/** What the server would refuse is not offered. */
function mayImport({ holds, head, known }: PackagePreview): boolean {
  return holds && head?.texts === true && known.length === 0;
}

function send<T>(
  projectId: string,
  path: string,
  file: File,
  setState: (change: (now: PackageState) => PackageState) => void,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const form = new FormData();
  form.set("file", file);
  const onProgress = (sent: number) => setState((now) => ({ ...now, sent }));
  return upload<T>(`/api/projects/${projectId}/${path}`, form, onProgress, signal);
}
