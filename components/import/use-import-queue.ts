"use client";
/** Does what the queue says: reads waiting files for the preview, two at a time, and imports queued ones in order. */
import { type Dispatch, useEffect, useReducer, useRef } from "react";
import { type Answer, upload } from "@/components/api/client";
import type { ImportView, PreviewView } from "@/lib/api/views";
import { maximumBytes } from "@/lib/text/decode";
import { type QueueAction, type QueueItem, reduceQueue } from "./queue";

const readAtOnce = 2;

export function useImportQueue(projectId: string): [readonly QueueItem[], Dispatch<QueueAction>] {
  const [items, dispatch] = useReducer(reduceQueue, []);
  const running = useRef(new Map<string, AbortController>());

  useEffect(() => {
    const { current } = running;
    for (const [id, controller] of current) {
      if (!items.some((item) => item.id === id)) controller.abort();
    }
    // One import after the other: articles stand in the project in the order in which their files came in.
    let importing = items.some(({ stage }) => stage === "importing");
    for (const item of items) {
      const mayStart = item.stage === "waiting" ? current.size < readAtOnce : item.stage === "queued" && !importing;
      if (current.has(item.id) || !mayStart) continue;
      importing ||= item.stage === "queued";
      const controller = new AbortController();
      current.set(item.id, controller);
      dispatch({ kind: "start", id: item.id });
      run(projectId, item, dispatch, controller.signal).then((outcome) => {
        // Before the outcome is told: telling it makes this effect look for the next one.
        current.delete(item.id);
        dispatch(outcome);
      });
    }
  }, [items, projectId]);

  useLeaveWarning(items.some(({ stage }) => stage !== "imported" && stage !== "refused"));
  return [items, dispatch];
}

async function run(
  projectId: string,
  item: QueueItem,
  dispatch: Dispatch<QueueAction>,
  signal: AbortSignal,
): Promise<QueueAction> {
  const { id, file, stage, articles } = item;
  // Known before a hundred megabytes are sent to hear it.
  if (file.size > maximumBytes) return { kind: "fail", id, problem: { code: "too-large" } };
  const form = new FormData();
  form.set("file", file);
  if (stage === "queued") form.set("articles", JSON.stringify(articles));
  const path = `/api/projects/${projectId}/${stage === "queued" ? "sources" : "previews"}`;
  const onProgress = (sent: number) => dispatch({ kind: "sent", id, sent });
  if (stage === "queued") {
    const answer: Answer<ImportView> = await upload(path, form, onProgress, signal);
    return answer.ok ? { kind: "imported", id, result: answer.value } : { kind: "fail", id, problem: answer.problem };
  }
  const answer: Answer<PreviewView> = await upload(path, form, onProgress, signal);
  return answer.ok ? { kind: "read", id, preview: answer.value } : { kind: "fail", id, problem: answer.problem };
}

/** Cuts that were moved and not imported would be lost with the page. */
function useLeaveWarning(unfinished: boolean): void {
  useEffect(() => {
    if (!unfinished) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unfinished]);
}
