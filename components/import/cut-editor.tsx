"use client";
/**
 * The text with the cuts between its articles, and what is said of each article. Used before an import and later over a
 * stored source; it keeps nothing itself.
 */
import { useRef } from "react";
import type { PreviewView } from "@/lib/api/views";
import type { ArticleCut } from "@/lib/text/article";
import type { Span } from "@/lib/text/span";
import { ArticleFields } from "./article-fields";
import classes from "./cut-editor.module.css";
import { beginAt, endAt, joinToPrevious, leaveOut, sameSpan } from "./cut-edits";
import { CutText, type CutTextHandle } from "./cut-text";

interface Props {
  /** As it was read; what was counted holds for articles that still have their span. */
  readonly preview: PreviewView;
  readonly articles: readonly ArticleCut[];
  readonly onChange: (articles: readonly ArticleCut[]) => void;
}

export function CutEditor({ preview, articles, onChange }: Props) {
  const textRef = useRef<CutTextHandle>(null);
  const { text } = preview;

  // The reader of titles, dates and places knows the names of every county; it is only loaded when a cut is made.
  async function begin(at: number) {
    const { describeArticle } = await import("@/lib/text/articles");
    onChange(beginAt(text, articles, at, (span: Span) => describeArticle(text, span)));
  }

  return (
    <div className={classes.editor}>
      <CutText
        ref={textRef}
        text={text}
        articles={articles}
        onBegin={begin}
        onEnd={(at) => onChange(endAt(articles, at))}
        onJoin={(index) => onChange(joinToPrevious(articles, index))}
      />
      <ArticleFields
        articles={articles}
        countsOf={(article) => {
          const index = preview.articles.findIndex((before) => sameSpan(before, article));
          return preview.counts[index] ?? null;
        }}
        onChange={(index, article) => onChange(articles.with(index, article))}
        onShow={(index) => textRef.current?.show(articles[index]?.start ?? 0)}
        onJoin={(index) => onChange(joinToPrevious(articles, index))}
        onLeaveOut={(index) => onChange(leaveOut(articles, index))}
      />
    </div>
  );
}
