/** The documentation of the API around a page of it: where one is, and the way to the other chapters. Made without scripts. */
import Link from "next/link";
import type { ReactNode } from "react";
import { type ChapterId, chapterHref, chapterIds } from "./chapters";
import classes from "./docs-frame.module.css";
import type { Say } from "./say";

interface Props {
  /** Null: the first page. */
  readonly here: ChapterId | null;
  readonly title: string;
  readonly say: Say<"apiDocs">;
  readonly sayChapter: Say<"apiChapter">;
  readonly children: ReactNode;
}

export function DocsFrame({ here, title, say, sayChapter, children }: Props) {
  return (
    <div className={classes.frame}>
      <nav className={classes.chapters} aria-label={say("chapters")}>
        <Link href="/docs/api" aria-current={here === null ? "page" : undefined}>
          {say("start")}
        </Link>
        {chapterIds.map((id) => (
          <Link key={id} href={chapterHref(id)} aria-current={here === id ? "page" : undefined}>
            {sayChapter(id)}
          </Link>
        ))}
      </nav>
      <article className={classes.page}>
        <h1>{title}</h1>
        {children}
      </article>
    </div>
  );
}

export function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className={classes.part}>
      <h2>
        <a href={`#${id}`}>{title}</a>
      </h2>
      {children}
    </section>
  );
}
