"use client";
/** A short list of reasons: a digit or Enter takes one, arrows move, Esc gives up. Used for rejecting and for the ledger. */
import { UnstyledButton } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { isComposing } from "./keyboard";
import classes from "./reason-list.module.css";

interface Props<Reason extends string> {
  readonly title: string;
  readonly hint: string;
  readonly reasons: readonly Reason[];
  /** Has the focus first: Enter takes it. */
  readonly first: Reason;
  readonly words: (reason: Reason) => ReactNode;
  readonly onTake: (reason: Reason) => void;
  readonly onCancel: () => void;
}

export function ReasonList<Reason extends string>(props: Props<Reason>) {
  const { title, hint, reasons, first, words, onTake, onCancel } = props;
  const list = useRef<HTMLDivElement>(null);
  const at = reasons.indexOf(first);

  useEffect(() => {
    buttonsOf(list.current)[Math.max(at, 0)]?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = buttonsOf(list.current);
    const here = buttons.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, j: 1, ArrowUp: -1, ArrowLeft: -1, k: -1 }[event.key];
    const digit = reasons[reasons.findIndex((_, index) => digitOf(index) === event.key)];
    if (event.key === "Escape") onCancel();
    else if (step !== undefined) buttons[(here + step + buttons.length) % buttons.length]?.focus();
    else if (digit !== undefined) onTake(digit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div>
      <p className={classes.reasonsTitle}>{title}</p>
      <div
        ref={list}
        role="menu"
        aria-label={title}
        tabIndex={-1}
        className={classes.reasonsList}
        onKeyDown={onKeyDown}
      >
        {reasons.map((reason, index) => (
          <UnstyledButton key={reason} role="menuitem" className={classes.reason} onClick={() => onTake(reason)}>
            <span className={classes.digit} aria-hidden>
              {digitOf(index)}
            </span>
            <span>{words(reason)}</span>
          </UnstyledButton>
        ))}
      </div>
      <p className={classes.note}>{hint}</p>
    </div>
  );
}

/** 1 to 9, then 0; reasons after the tenth are reached by arrows and mouse. */
function digitOf(index: number): string {
  return index < 9 ? String(index + 1) : index === 9 ? "0" : "";
}

function buttonsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}
