"use client";
/** Stretches of a source with a fact's words marked: the sentence on a ground of its own, each figure with its line. */
import lines from "@/components/ui/figure-lines.module.css";
import type { Excerpt } from "@/lib/api/releases";
import type { EvidenceSpan } from "@/lib/fact/fact";
import { type ExcerptPart, excerptParts } from "@/lib/release/excerpts";
import classes from "./excerpts.module.css";

interface Props {
  readonly excerpts: readonly Excerpt[];
  readonly evidence: readonly EvidenceSpan[];
}

export function Excerpts({ excerpts, evidence }: Props) {
  return (
    <div className={classes.excerpts} lang="zh-CN">
      {excerpts.map((excerpt) => (
        <blockquote key={excerpt.start} className={classes.excerpt}>
          {excerptParts(excerpt, evidence).map((part) => (
            <Part key={part.start} part={part} />
          ))}
        </blockquote>
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: ExcerptPart }) {
  // Blank lines of the page that the text was printed on say nothing here.
  const plain = part.words.replace(/\n\s*\n/g, "\n");
  const words = part.role ? <span className={lines[part.role]}>{plain}</span> : plain;
  return part.sentence ? <mark className={classes.sentence}>{words}</mark> : words;
}
