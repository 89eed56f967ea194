/** A JSON Schema for people: what it is, and its fields below each other. */
import type { JsonSchema } from "@/lib/api/document/schema";
import classes from "./api-docs.module.css";
import { fieldsOf, wordsFor } from "./schema-words";

/** The address within the page where a named schema is explained. */
export function shapeAnchor(name: string): string {
  return `shape-${name}`;
}

export function ShapeWords({ schema }: { readonly schema: JsonSchema }) {
  return (
    <code>
      {wordsFor(schema).map(({ text, ref }) =>
        ref ? (
          <a key={ref} href={`#${shapeAnchor(ref)}`}>
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </code>
  );
}

/** A description; what stands between backticks is code. */
export function Says({ words }: { readonly words: string }) {
  const parts = words.split("`");
  return (
    <span className={classes.says}>
      {" "}
      {parts.map((part, index) => (index % 2 === 1 ? <code key={parts.slice(0, index).join("")}>{part}</code> : part))}
    </span>
  );
}

/** Fields of objects within objects stand further in. */
export function ShapeFields({ schema }: { readonly schema: JsonSchema }) {
  const fields = fieldsOf(schema);
  if (fields.length === 0) return null;
  return (
    <ul className={classes.fields}>
      {fields.map(({ name, schema: own, required }) => (
        <li key={name}>
          <code className={classes.fieldName}>
            {name}
            {required ? "" : "?"}
          </code>{" "}
          <ShapeWords schema={own} />
          {typeof own.description === "string" && <Says words={own.description} />}
          <ShapeFields schema={own} />
        </li>
      ))}
    </ul>
  );
}
