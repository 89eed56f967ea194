"use client";
/** One decision over many items: chosen, foreseen, confirmed, watched, and taken back as one. */
import { Button, Loader, Modal, Stack } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ClientProblem } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { BatchView } from "@/lib/api/batches";
import type { BatchDecision } from "@/lib/review/batch";
import { type Ask, foreseen, requestOf } from "./ask";
import { BatchPreview, BatchResult } from "./batch-preview";
import classes from "./bulk.module.css";
import { CorrectForm, RejectForm, SettleForm } from "./decision-form";
import { type BatchFlow, type Stage, useBatch } from "./use-batch";

interface Props {
  readonly projectId: string;
  readonly ask: Ask;
  /** Rows may have changed. */
  readonly onChange: (view: BatchView) => void;
  readonly onClose: () => void;
}

export function BatchDialog({ projectId, ask, onChange, onClose }: Props) {
  const t = useTranslations("bulk");
  const made = "made" in ask ? ask.made : null;
  const flow = useBatch(projectId, made, onChange);
  const { stage, view, problem, prepare } = flow;
  const kind = "made" in ask ? ask.made.decision.kind : ask.kind;
  const busy = stage === "run" || stage === "undo";
  const isOpen = !view || view.status === "prepared";
  const body = useRef<HTMLDivElement>(null);
  useFocusOnStep(body, `${stage} ${view?.status}`);

  useEffect(() => {
    const request = requestOf(ask);
    if (request) prepare(request);
  }, [ask, prepare]);

  const decide = (decision: BatchDecision) => {
    if (!("made" in ask)) prepare({ selection: ask.selection, decision });
  };
  const withForm = isOpen && !("made" in ask) && !ask.decision && !busy;
  return (
    <Modal
      opened
      onClose={busy ? () => undefined : onClose}
      title={t(`title.${kind}`)}
      size="xl"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": t("close"), disabled: busy }}
      transitionProps={{ duration: 0 }}
    >
      <Stack ref={body} gap="sm">
        {withForm && <Form kind={kind} flow={flow} onDecision={decide} />}
        <Problem problem={problem} />
        {stage === "preparing" && !view && (
          <p className={classes.summary} role="status">
            <Loader size="xs" aria-hidden /> {t("preparing")}
          </p>
        )}
        {view &&
          (isOpen && !busy ? <BatchPreview view={view} /> : <BatchResult view={view} way={busy ? stage : null} />)}
        <Footer flow={flow} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

interface FormProps {
  readonly kind: BatchDecision["kind"];
  readonly flow: BatchFlow;
  readonly onDecision: (decision: BatchDecision) => void;
}

function Form({ kind, flow, onDecision }: FormProps) {
  const [settling, setSettling] = useState({ kind: "settle", engine: true, reason: null } as Extract<
    BatchDecision,
    { kind: "settle" }
  >);
  const settle = useCallback(
    (decision: BatchDecision) => {
      if (decision.kind === "settle") setSettling(decision);
      onDecision(decision);
    },
    [onDecision],
  );
  const props = { onDecision, onChange: flow.forget, busy: flow.stage === "preparing" };
  if (kind === "reject") return <RejectForm {...props} />;
  if (kind === "correct") return <CorrectForm {...props} />;
  return kind === "settle" ? <SettleForm onDecision={settle} decision={settling} /> : null;
}

function Footer({ flow, onClose }: { readonly flow: BatchFlow; readonly onClose: () => void }) {
  const t = useTranslations("bulk");
  const { stage, view, go, stop } = flow;
  if (stage === "run" || stage === "undo") {
    return (
      <div className={classes.footer}>
        <Button variant="default" data-step onClick={stop}>
          {t("stop")}
        </Button>
      </div>
    );
  }
  if (!view || view.status === "prepared") {
    const changing = view ? foreseen(view).changing : 0;
    // Of numerals another reason may be chosen: that is where the focus goes then.
    const isVain = view !== null && changing === 0 && view.decision.kind !== "settle";
    return (
      <div className={classes.footer}>
        <Button variant="default" data-step={isVain || undefined} onClick={onClose}>
          {t("cancel")}
        </Button>
        {view && (
          <Button data-step disabled={changing === 0 || stage === "preparing"} onClick={() => go("run")}>
            {t("apply", { count: changing })}
          </Button>
        )}
      </div>
    );
  }
  const { done } = view.outcomes;
  const isUndone = view.status === "undone" || view.status === "undoing";
  return (
    <div className={classes.footer}>
      {done > 0 && !isUndone && (
        <Button variant="default" onClick={() => go("undo")}>
          {t("undo")}
        </Button>
      )}
      {(view.status === "running" || view.status === "undoing") && (
        <Button variant="default" onClick={() => go(isUndone ? "undo" : "run")}>
          {t("goOn")}
        </Button>
      )}
      <Button data-step onClick={onClose}>
        {t("close")}
      </Button>
    </div>
  );
}

/** A batch that is too large or empty is told in its own words. */
function Problem({ problem }: { readonly problem: ClientProblem | null }) {
  const t = useTranslations("bulk");
  const { selection, most } = problem?.details ?? {};
  if (selection === "too-many" && typeof most === "number") return <ProblemAlert problem={t("tooMany", { most })} />;
  if (selection === "empty") return <ProblemAlert problem={t("nothingChosen")} />;
  return <ProblemAlert problem={problem} />;
}

/** The button that was pressed goes with its step: the focus goes on to the button that leads on. */
function useFocusOnStep(body: React.RefObject<HTMLElement | null>, step: `${Stage} ${string}`): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` is the occasion to move
  useEffect(() => {
    const focused = document.activeElement;
    const inForm = body.current?.querySelector("form, select")?.contains(focused) && focused?.isConnected;
    if (inForm && focused instanceof HTMLElement && !focused.matches("button")) return;
    const on = body.current?.querySelector<HTMLElement>("button[data-step]:not(:disabled)");
    (on ?? body.current?.querySelector<HTMLElement>("[data-choice]"))?.focus();
  }, [body, step]);
}
