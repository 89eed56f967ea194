// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot have virtual rows
// biome-ignore-all lint/a11y/useFocusableInteractive: in a grid the focus is on cells, not on rows and heads
"use client";
/** The ledger of facts: a grid with virtual rows. It shows and takes in hand; keys and decisions are elsewhere. */
import { Button, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { type CSSProperties, type MouseEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { useCellWords } from "@/components/ui/cell-words";
import { columnWidths } from "./column-widths";
import { type ColumnId, columnFields, columnIds } from "./columns";
import classes from "./fact-grid.module.css";
import { FactMenu } from "./fact-menu";
import { FactRow } from "./fact-row";
import { blockingOf } from "./findings";
import { useReview, useTools } from "./review-context";
import { allFacts, canWrite, visibleFacts } from "./select";
import { rangeOfKey, selectionKey } from "./selection";
import type { ReviewStore } from "./store";
import { cellAt, useDrag } from "./use-drag";
import { focusHand, useFollowFocus } from "./use-follow-focus";

/** Height of most rows in pixels; the others are measured. */
const rowHeight = 33;

export function FactGrid() {
  const { store } = useTools();
  const t = useTranslations("review");
  const words = useCellWords();
  const facts = useReview(visibleFacts);
  const lanes = useReview((state) => state.facts.lanes);
  const view = useReview((state) => state.view);
  const hand = useReview((state) => (state.hand?.kind === "fact" ? state.hand.id : null));
  const column = useReview((state) => state.column);
  const editing = useReview((state) => (state.mode.kind === "edit" ? state.mode.factId : null));
  const range = rangeOfKey(useReview(selectionKey));
  const writer = useReview(canWrite);
  // With a field in it every touched cell would bring up the keyboard of a phone.
  const isTouched = useMediaQuery("(pointer: coarse)", false, { getInitialValueInEffect: true });
  const scroller = useRef<HTMLDivElement>(null);
  const all = useReview(allFacts);
  const widths = useMemo(() => {
    const { place, value, prior } = columnWidths(all);
    return { "--place": `${place}ch`, "--value": `${value}ch`, "--prior": `${prior}ch` } as CSSProperties;
  }, [all]);
  const handIndex = facts.findIndex((fact) => fact.id === hand);
  // Without a fact in hand Tab must still reach the grid.
  const stopIndex = Math.max(handIndex, 0);

  const virtualizer = useVirtualizer({
    count: facts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    measureElement: heightOf,
    getItemKey: (index) => facts[index]?.id ?? index,
    overscan: 12,
    // The cell with the focus must exist wherever the table is scrolled to, or the focus falls to the page.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), stopIndex])].sort((a, b) => a - b),
      [stopIndex],
    ),
    // Room for the words under a cell that is edited in the last row.
    paddingEnd: 96,
  });

  const items = virtualizer.getVirtualItems();
  useEffect(() => {
    if (handIndex >= 0) virtualizer.scrollToIndex(handIndex, { align: "auto" });
  }, [virtualizer, handIndex]);
  const occasion = useReview((state) => `${state.mode.kind} ${state.said?.count}`);
  useFollowFocus(scroller, "[data-cell=hand]", handIndex >= 0 && editing === null, `${hand} ${column} ${occasion}`);

  const take = useCallback(
    (factId: string, at: ColumnId, extend: boolean) => {
      const { mode } = store.get();
      // What is being typed stays until it is right or given up.
      if (mode.kind === "edit" || mode.kind === "create") return;
      if (mode.kind !== "browse") store.dispatch({ kind: "mode", mode: { kind: "browse" } });
      if (extend) store.dispatch({ kind: "extend", to: { factId, column: at } });
      else store.dispatch({ kind: "take", item: { kind: "fact", id: factId }, column: at });
    },
    [store],
  );
  const edit = useCallback(
    (factId: string, at: ColumnId) => {
      const state = store.get();
      if (columnFields[at].length === 0 || state.mode.kind !== "browse" || !canWrite(state)) return;
      store.dispatch({ kind: "mode", mode: { kind: "edit", factId, column: at, draft: {} } });
    },
    [store],
  );

  const drag = useDrag(take);
  const showAll = () => {
    store.dispatch({ kind: "search", words: "" });
    store.dispatch({ kind: "open-only", on: false });
    // The button goes away.
    requestAnimationFrame(focusHand);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t("factsTable")}
      aria-rowcount={Math.max(facts.length, 1) + 1}
      aria-colcount={columnIds.length}
      className={classes.grid}
      style={widths}
      aria-multiselectable
      data-keys="table"
      {...drag}
    >
      <div role="row" aria-rowindex={1} className={classes.head}>
        {columnIds.map((id, index) => (
          <div key={id} role="columnheader" aria-colindex={index + 1} className={classes.cell} data-column={id}>
            {id === "status" ? <VisuallyHidden>{t(`column.${id}`)}</VisuallyHidden> : t(`column.${id}`)}
          </div>
        ))}
      </div>
      {facts.length === 0 && (
        <div role="row" aria-rowindex={2}>
          <div role="gridcell" aria-colindex={1} aria-colspan={columnIds.length} className={classes.empty}>
            {view.facts.length === 0 ? t("noFacts") : t("noneFound")}
            {view.facts.length > 0 && (
              <Button size="compact-sm" variant="default" onClick={showAll}>
                {t("showAll")}
              </Button>
            )}
          </div>
        </div>
      )}
      <FactMenu disabled={editing !== null}>
        <div
          role="rowgroup"
          className={classes.rows}
          style={{ height: virtualizer.getTotalSize() }}
          onContextMenu={(event) => takeFor(event, store)}
        >
          {items.map((item) => {
            const fact = facts[item.index];
            if (!fact) return null;
            const isStop = item.index === stopIndex;
            return (
              <div
                key={item.key}
                role="presentation"
                ref={virtualizer.measureElement}
                data-index={item.index}
                data-hand={(isStop && handIndex >= 0) || undefined}
                className={classes.place}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <FactRow
                  fact={fact}
                  words={words}
                  index={item.index}
                  column={isStop ? column : null}
                  inHand={isStop && handIndex >= 0}
                  editing={editing === fact.id}
                  catching={
                    isStop && handIndex >= 0 && writer && !isTouched && lanes.get(fact.id)?.state !== "conflict"
                  }
                  selected={
                    range && item.index >= range.top && item.index <= range.bottom
                      ? `${range.left} ${range.right}`
                      : null
                  }
                  lane={lanes.get(fact.id)?.state ?? null}
                  blocked={blockingOf(fact, view).length > 0}
                  onTake={take}
                  onEdit={edit}
                />
              </div>
            );
          })}
        </div>
      </FactMenu>
    </div>
  );
}

/**
 * Reading the height of a row as it is put in would lay the page out in the middle of a step; the observer tells it before the
 * frame is painted.
 */
function heightOf(
  row: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  virtualizer: Virtualizer<HTMLDivElement, HTMLElement>,
): number {
  if (entry) return measureElement(row, entry, virtualizer);
  const key = virtualizer.options.getItemKey(virtualizer.indexFromElement(row));
  return virtualizer.itemSizeCache.get(key) ?? rowHeight;
}

/** A menu is about the fact on which it opens, never about another one that is in hand. */
function takeFor({ target }: MouseEvent, store: ReviewStore): void {
  const cell = cellAt(target);
  const { hand, mode } = store.get();
  if (!cell || cell.factId === hand?.id || mode.kind !== "browse") return;
  store.dispatch({ kind: "take", item: { kind: "fact", id: cell.factId }, column: cell.column });
}
