/** Routes one below the other, each a line that leads to where it is explained. */
import Link from "next/link";
import classes from "./api-docs.module.css";
import { type Chapter, chapterHref } from "./chapters";

/** @param named whether a line can be led to by the route's name; the page of the chapter has that name for the route itself */
export function RouteIndex({
  chapter: { id, entries },
  named,
}: {
  readonly chapter: Chapter;
  readonly named: boolean;
}) {
  return (
    <ul className={classes.index}>
      {entries.map(({ method, path, operation: { operationId, summary } }) => (
        <li key={operationId} id={named ? operationId : undefined}>
          <span className={classes.method}>{method}</span>
          <Link href={chapterHref(id, operationId)} prefetch={false}>
            <code>{path}</code>
          </Link>
          <span className={classes.says}>{summary}</span>
        </li>
      ))}
    </ul>
  );
}
