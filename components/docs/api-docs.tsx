/** The API for people: how to begin, what holds everywhere, every route, every shape. Made on the server, without scripts. */
import type { ReactNode } from "react";
import type { ApiDocument } from "@/lib/api/document/openapi";
import { problemCodes, problemStatus } from "@/lib/api/problem";
import { tokenRequests, tokenWindowSeconds } from "@/lib/api/tokens";
import type { Messages } from "@/lib/messages/catalogue";
import classes from "./api-docs.module.css";
import { RouteEntry } from "./route-entry";
import type { Say } from "./say";
import { ShapeFields, ShapeWords, shapeAnchor } from "./shape";

interface Props {
  readonly document: ApiDocument;
  readonly say: Say<"apiDocs">;
  readonly problems: Messages["problem"];
}

/** Where the app stands is the reader's to fill in. */
const example = [
  'curl -H "Authorization: Bearer $KAOJU_TOKEN" "$KAOJU/api/projects"',
  'curl -H "Authorization: Bearer $KAOJU_TOKEN" "$KAOJU/api/projects/$PROJECT/facts?status=approved&limit=200"',
].join("\n");

export function ApiDocs({ document, say, problems }: Props) {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const isOpen = ({ operation }: (typeof entries)[number]) => operation.security.some((way) => "token" in way);
  const shapes = Object.entries(document.components.schemas).filter(([name]) => !name.startsWith("Refusal."));
  return (
    <article className={classes.page}>
      <header>
        <h1>{say("title")}</h1>
        <p>
          {say("lead", { version: document.info.version })} <a href="/api/openapi.json">/api/openapi.json</a>
        </p>
      </header>
      <Part title={say("start")}>
        <p>
          {say("startText")} <a href="/account">{say("account")}</a>
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
        <pre tabIndex={0}>{example}</pre>
        <h3>{say("paging")}</h3>
        <p>{say("pagingText")}</p>
        <h3>{say("keeping")}</h3>
        <p>{say("keepingText")}</p>
        <h3>{say("limits")}</h3>
        <p>{say("limitsText", { count: String(tokenRequests), seconds: String(tokenWindowSeconds) })}</p>
      </Part>
      <Part title={say("forPrograms")}>
        <p>{say("forProgramsText")}</p>
        {entries.filter(isOpen).map((entry) => (
          <RouteEntry key={entry.operation.operationId} {...entry} say={say} />
        ))}
      </Part>
      <Part title={say("forScreens")}>
        <p>{say("forScreensText")}</p>
        {entries
          .filter((entry) => !isOpen(entry))
          .map((entry) => (
            <RouteEntry key={entry.operation.operationId} {...entry} say={say} />
          ))}
      </Part>
      <Part title={say("refusals")}>
        <p>{say("refusalsText")}</p>
        <table className={classes.codes}>
          <thead>
            <tr>
              <th scope="col">{say("status")}</th>
              <th scope="col">{say("code")}</th>
              <th scope="col">{say("meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {problemCodes.map((code) => (
              <tr key={code}>
                <td>{problemStatus[code]}</td>
                <td>
                  <code>{code}</code>
                </td>
                <td>{problems[code]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title={say("shapes")}>
        {shapes.map(([name, schema]) => (
          <section key={name} id={shapeAnchor(name)} className={classes.shape}>
            <h3>{name}</h3>
            {"properties" in schema ? <ShapeFields schema={schema} /> : <ShapeWords schema={schema} />}
          </section>
        ))}
      </Part>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
