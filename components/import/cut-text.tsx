"use client";
/**
 * The lines of a text and the articles that they belong to. Each line's number opens what can be done there. Only the
 * lines in view are in the page: a text may have a hundred thousand.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ArticleCut } from "@/lib/text/article";
import { articleAt } from "./cut-edits";
import { CutLine } from "./cut-line";
import classes from "./cut-text.module.css";
import { lineAt, linesOf } from "./lines";

export interface CutTextHandle {
  /** Brings the line of an offset to the top and the focus to it. */
  readonly show: (offset: number) => void;
}

interface Props {
  readonly ref: Ref<CutTextHandle>;
  readonly text: string;
  readonly articles: readonly ArticleCut[];
  readonly onBegin: (at: number) => void;
  readonly onEnd: (at: number) => void;
  readonly onJoin: (index: number) => void;
}

export function CutText({ ref, text, articles, onBegin, onEnd, onJoin }: Props) {
  const t = useTranslations("cuts");
  const lines = useMemo(() => linesOf(text), [text]);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // Focus follows the active line only when a key or a jump moved it, not when the page opens.
  const [focusWanted, setFocusWanted] = useState(0);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 26,
    overscan: 12,
  });

  function moveTo(line: number, align: "auto" | "start") {
    const target = Math.min(Math.max(line, 0), lines.length - 1);
    setActive(target);
    virtual.scrollToIndex(target, { align });
    setFocusWanted((count) => count + 1);
  }

  useImperativeHandle(ref, () => ({ show: (offset) => moveTo(lineAt(lines, offset), "start") }));

  useEffect(() => {
    if (focusWanted === 0) return;
    // The line is in the page one frame after it was scrolled to.
    const frame = requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-line="${active}"]`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [active, focusWanted]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: lines.length - 1 }[event.key];
    // Keys inside an open menu bubble up to here through React, though the menu stands elsewhere in the page.
    if (target === undefined || !(event.target instanceof HTMLElement) || !event.target.dataset.line) return;
    event.preventDefault();
    moveTo(target, "auto");
  }

  return (
    <div>
      <p className={classes.hint}>{t("textHint")}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the line numbers inside */}
      <div ref={scroller} className={classes.scroller} onKeyDown={onKeyDown}>
        <section aria-label={t("text")} className={classes.lines} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const article = articleAt(articles, line.start);
            return (
              <div
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <CutLine
                  line={line}
                  index={index}
                  article={article}
                  isFirst={articles[article]?.start === line.start}
                  isFirstOutside={article === -1 && (index === 0 || articles.some(({ end }) => end === line.start))}
                  isActive={index === active}
                  endable={articles.findLastIndex((each) => each.start < line.end && each.end !== line.end)}
                  onFocus={() => setActive(index)}
                  onBegin={() => onBegin(line.start)}
                  onEnd={() => onEnd(line.end)}
                  onJoin={() => onJoin(article)}
                />
              </div>
            );
          })}
        </section>
      </div>
    </div>
  );
}
