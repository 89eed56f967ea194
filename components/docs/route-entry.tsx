/** One route of the API: what it does, who may ask, what it takes, what it answers and refuses, and how it is asked. */
import Link from "next/link";
import type { Operation } from "@/lib/api/document/openapi";
import classes from "./api-docs.module.css";
import { type Entry, isForAnyone, isForTokens } from "./chapters";
import { CodeBlock } from "./code-block";
import { curlExample } from "./curl-example";
import type { Say } from "./say";
import { Says, ShapeFields, ShapeWords } from "./shape";

export function RouteEntry({ entry, say }: { readonly entry: Entry; readonly say: Say<"apiDocs"> }) {
  const { method, path, operation } = entry;
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const role = operation["x-role"];
  const example = curlExample(entry);
  const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  return (
    <section id={operationId} className={classes.route} aria-labelledby={`${operationId}-path`}>
      <h2 id={`${operationId}-path`}>
        <a href={`#${operationId}`}>
          <span className={classes.method}>{method}</span> <code>{path}</code>
        </a>
      </h2>
      <p>{summary}</p>
      <p className={classes.says}>
        {say(isForTokens(entry) ? "withToken" : isForAnyone(entry) ? "withNothing" : "withSession")}
        {role && ` · ${say("needsRole", { role })}`}
      </p>
      {example && <CodeBlock lines={[example]} />}
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
                  {schema.default !== undefined && `, ${say("preset", { value: String(schema.default) })}`}
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
            <code className={classes.fieldName}>{status}</code> <Codes list={description} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each code leads to its meaning. */
function Codes({ list }: { readonly list: string }) {
  return list.split(", ").map((code, index) => (
    <span key={code}>
      {index > 0 && ", "}
      <Link href={`/docs/api#refusal-${code}`} prefetch={false}>
        <code>{code}</code>
      </Link>
    </span>
  ));
}

function Contents({ content }: { readonly content: NonNullable<Operation["requestBody"]>["content"] }) {
  return Object.entries(content).map(([type, { schema }]) => (
    <div key={type}>
      <span className={classes.says}>{type}</span> {Object.keys(schema).length > 0 && <ShapeWords schema={schema} />}
      <ShapeFields schema={schema} />
    </div>
  ));
}
