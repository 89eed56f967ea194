"use client";
/** A line between two panes that is dragged, or moved by arrow keys. Its place is kept in this browser. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useState } from "react";
import classes from "./review-screen.module.css";

interface Props {
  readonly label: string;
  /** `columns`: it stands between left and right. `rows`: between upper and lower. */
  readonly between: "columns" | "rows";
  /** The element whose share is set, as the CSS variable `variable` in percent. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly variable: `--${string}`;
  readonly start: number;
}

const least = 20;
const most = 80;

export function Split({ label, between, frame, variable, start }: Props) {
  const [share, setShare] = useState(start);
  const key = `kaoju.review${variable}`;

  useEffect(() => {
    try {
      const kept = Number(window.localStorage.getItem(key));
      if (kept >= least && kept <= most) setShare(kept);
    } catch {
      // Storage may be forbidden; the panes then start as designed.
    }
  }, [key]);
  useEffect(() => {
    const style = frame.current?.style;
    // The style sheet says the same of the start, and to set it anew would have everything inside laid out twice on opening.
    if (share === start && style?.getPropertyValue(variable) === "") return;
    style?.setProperty(variable, `${share}%`);
  }, [frame, variable, share, start]);

  const set = (next: number) => {
    const within = Math.min(Math.max(next, least), most);
    setShare(within);
    try {
      window.localStorage.setItem(key, String(within));
    } catch {
      // As above: it holds for this visit.
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = frame.current?.getBoundingClientRect();
    if (!box) return;
    const part =
      between === "columns" ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
    set(Math.round(part * 1000) / 10);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -2, ArrowUp: -2, ArrowRight: 2, ArrowDown: 2 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(share + step);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={between === "columns" ? "vertical" : "horizontal"}
      aria-valuenow={Math.round(share)}
      aria-valuemin={least}
      aria-valuemax={most}
      className={classes.split}
      data-between={between}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => set(start)}
      onKeyDown={onKeyDown}
    />
  );
}
