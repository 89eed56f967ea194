/** One route of the API, folded: what it does, what it takes, what it answers and refuses. */
import type { Operation } from "@/lib/api/document/openapi";
import classes from "./api-docs.module.css";
import type { Say } from "./say";
import { Says, ShapeFields, ShapeWords } from "./shape";

interface Props {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly say: Say<"apiDocs">;
}

export function RouteEntry({ method, path, operation, say }: Props) {
  const { summary, parameters, requestBody, responses } = operation;
  const role = operation["x-role"];
  const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  return (
    <details id={operation.operationId} className={classes.route}>
      <summary>
        <span className={classes.method}>{method.toUpperCase()}</span> <code className={classes.path}>{path}</code>{" "}
        <span className={classes.says}>{summary}</span>
      </summary>
      <div className={classes.particulars}>
        {role && <p>{say("needsRole", { role })}</p>}
        {parameters.length > 0 && (
          <>
            <h3>{say("parameters")}</h3>
            <ul className={classes.fields}>
              {parameters.map(({ name, in: place, required, schema, description }) => (
                <li key={name}>
                  <code className={classes.fieldName}>{name}</code> <ShapeWords schema={schema} />{" "}
                  <span className={classes.says}>
                    {say(place === "path" ? "path" : "query")}
                    {required && `, ${say("required")}`}
                  </span>
                  {description && <Says words={description} />}
                </li>
              ))}
            </ul>
          </>
        )}
        {requestBody && (
          <>
            <h3>{say("body")}</h3>
            <Contents content={requestBody.content} />
          </>
        )}
        <h3>{say("answer")}</h3>
        {Object.entries(responses)
          .filter(([status]) => Number(status) < 300)
          .map(([status, { content }]) => (
            <div key={status}>
              <code>{status}</code> {content ? <Contents content={content} /> : say("nothing")}
            </div>
          ))}
        <h3>{say("refused")}</h3>
        <ul className={classes.fields}>
          {refusals.map(([status, { description }]) => (
            <li key={status}>
              <code className={classes.fieldName}>{status}</code> <code>{description}</code>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Contents({ content }: { readonly content: NonNullable<Operation["requestBody"]>["content"] }) {
  return Object.entries(content).map(([type, { schema }]) => (
    <div key={type}>
      <span className={classes.says}>{type}</span> {Object.keys(schema).length > 0 && <ShapeWords schema={schema} />}
      <ShapeFields schema={schema} />
    </div>
  ));
}
