// biome-ignore-all lint/a11y/useKeyWithClickEvents: every item is reached by keys through the commands
// biome-ignore-all lint/a11y/noStaticElementInteractions: the words stay plain text; the table is the accessible list
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a scrolling pane must be reachable by keyboard
"use client";
/** The article, set like a page, with its marks. Clicks and selections become items in hand; it decides nothing. */
import { type MouseEvent, memo, useCallback, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { readArticle } from "./article-dom";
import "./article-marks.css";
import classes from "./article-pane.module.css";
import { itemAt } from "./hit";
import { sentenceOf } from "./link-draft";
import { MarksLegend } from "./marks-legend";
import type { PageBlock } from "./page";
import { useReview, useTools } from "./review-context";
import { allFacts, allNumerals } from "./select";
import { useMarks } from "./use-marks";

export function ArticlePane() {
  const { store, page, articleDom } = useTools();
  const t = useTranslations("review");
  const view = useReview((state) => state.view);
  const linking = useReview((state) => state.mode.kind === "link");
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (scroller.current) articleDom.current = readArticle(scroller.current, view.text, view.article.start);
    return () => {
      articleDom.current = null;
    };
  }, [articleDom, view]);
  useMarks();
  useTouchSelection();

  const onClick = useCallback(
    (event: MouseEvent) => {
      const dom = articleDom.current;
      const state = store.get();
      if (!dom) return;
      const selection = dom.selection();
      if (state.mode.kind === "link") {
        const offset = selection?.start ?? dom.offsetAtPoint(event.clientX, event.clientY);
        if (offset === null) return;
        const sentence = sentenceOf(page.sentences, { start: offset, end: offset + 1 });
        store.dispatch({
          kind: "mode",
          mode: { ...state.mode, sentence, picked: selection ? dom.selectedPieces() : [] },
        });
        return;
      }
      if (selection || state.mode.kind !== "browse") return;
      const offset = dom.offsetAtPoint(event.clientX, event.clientY);
      const item = offset === null ? null : itemAt(offset, allFacts(state), allNumerals(state), state.hand);
      if (item) store.dispatch({ kind: "take", item });
    },
    [store, page, articleDom],
  );

  return (
    <section className={classes.pane} aria-label={t("article")}>
      <div ref={scroller} className={classes.scroller} data-linking={linking} onClick={onClick} tabIndex={0}>
        <article lang="zh-CN" aria-label={view.article.title} className={classes.page} data-marks>
          <PageBlocks blocks={page.blocks} />
        </article>
      </div>
      <MarksLegend />
    </section>
  );
}

/** While words are being picked, those that a finger or a screen reader has selected are chosen: neither of them clicks. */
function useTouchSelection(): void {
  const { store, page, articleDom } = useTools();
  const linking = useReview((state) => state.mode.kind === "link");
  useEffect(() => {
    if (!linking) return;
    const onSelect = () => {
      const { mode } = store.get();
      const picked = articleDom.current?.selectedPieces() ?? [];
      const [first] = picked;
      if (mode.kind !== "link" || !first) return;
      store.dispatch({ kind: "mode", mode: { ...mode, sentence: sentenceOf(page.sentences, first), picked } });
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [linking, store, page, articleDom]);
}

/** Drawn once: marks are painted over the words and never render them again. */
const PageBlocks = memo(function PageBlocks({ blocks }: { readonly blocks: readonly PageBlock[] }) {
  return blocks.map((block) => <BlockOfPage key={block.pieces[0]?.start} block={block} />);
});

function BlockOfPage({ block }: { readonly block: PageBlock }) {
  const words = block.pieces.map((piece) => (
    <span key={piece.start} data-from={piece.start}>
      {piece.words}
    </span>
  ));
  switch (block.kind) {
    case "headline":
      return <h2 className={classes.headline}>{words}</h2>;
    case "heading":
      return <h3 className={classes.heading}>{words}</h3>;
    case "caption":
      return (
        <figure className={classes.caption}>
          <figcaption>{words}</figcaption>
        </figure>
      );
    case "box":
      return (
        <aside className={classes.box}>
          {block.pieces.map((piece) => (
            <p key={piece.start} data-from={piece.start}>
              {piece.words}
            </p>
          ))}
        </aside>
      );
    case "paragraph":
      return <p className={classes.paragraph}>{words}</p>;
    case "byline":
    case "date":
    case "editors":
    case "loose":
      return <p className={classes.aside}>{words}</p>;
  }
}
