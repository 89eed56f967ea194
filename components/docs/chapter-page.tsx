/** One chapter of the API's documentation: its routes in full, then the shapes that they speak of. Made without scripts. */
import type { ApiDocument } from "@/lib/api/document/openapi";
import classes from "./api-docs.module.css";
import { type ChapterId, chaptersOf } from "./chapters";
import { DocsFrame, Part } from "./docs-frame";
import { namedShapes } from "./named-shapes";
import { RouteEntry } from "./route-entry";
import { RouteIndex } from "./route-index";
import type { Say } from "./say";
import { ShapeFields, ShapeWords, shapeAnchor } from "./shape";

interface Props {
  readonly id: ChapterId;
  readonly document: ApiDocument;
  readonly say: Say<"apiDocs">;
  readonly sayChapter: Say<"apiChapter">;
}

export function ChapterPage({ id, document, say, sayChapter }: Props) {
  const chapter = chaptersOf(document).find((each) => each.id === id);
  if (!chapter) throw new Error(`There is no chapter ${id}.`);
  const { entries } = chapter;
  const shapes = namedShapes(
    entries.map(({ operation }) => operation),
    document,
  );
  return (
    <DocsFrame here={id} title={sayChapter(id)} say={say} sayChapter={sayChapter}>
      <RouteIndex chapter={chapter} named={false} />
      {entries.map((entry) => (
        <RouteEntry key={entry.operation.operationId} entry={entry} say={say} />
      ))}
      {shapes.length > 0 && (
        <Part id="shapes" title={say("shapes")}>
          {shapes.map(([name, schema]) => (
            <section key={name} id={shapeAnchor(name)} className={classes.shape}>
              <h3>{name}</h3>
              {"properties" in schema ? <ShapeFields schema={schema} /> : <ShapeWords schema={schema} />}
            </section>
          ))}
        </Part>
      )}
    </DocsFrame>
  );
}
