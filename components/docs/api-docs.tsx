/** The first page of the API's documentation: how to begin, what holds everywhere, which routes there are. Made without scripts. */
import type { ApiDocument } from "@/lib/api/document/openapi";
import { problemCodes, problemStatus } from "@/lib/api/problem";
import { tokenRequests, tokenWindowSeconds } from "@/lib/api/tokens";
import type { Messages } from "@/lib/messages/catalogue";
import classes from "./api-docs.module.css";
import { chaptersOf } from "./chapters";
import { CodeBlock } from "./code-block";
import { DocsFrame, Part } from "./docs-frame";
import { RouteIndex } from "./route-index";
import type { Say } from "./say";

interface Props {
  readonly document: ApiDocument;
  readonly say: Say<"apiDocs">;
  readonly sayChapter: Say<"apiChapter">;
  readonly problems: Messages["problem"];
}

/** Where the app stands is the reader's to fill in. */
const examples = {
  start: [
    "export KAOJU=http://localhost:3000 KAOJU_TOKEN=kaoju_…",
    'curl -H "Authorization: Bearer $KAOJU_TOKEN" "$KAOJU/api/projects"',
    'curl -H "Authorization: Bearer $KAOJU_TOKEN" "$KAOJU/api/projects/$PROJECT/facts?status=approved&limit=200"',
  ],
  paging: [
    'next="/api/projects/$PROJECT/facts?status=approved&limit=200"',
    'while [ -n "$next" ]; do',
    '  curl -s -D headers.txt -H "Authorization: Bearer $KAOJU_TOKEN" "$KAOJU$next"',
    "  next=$(sed -n 's/^link: <\\(.*\\)>; rel=\"next\".*/\\1/Ip' headers.txt)",
    "done",
  ],
  keeping: [
    `curl -i -H "Authorization: Bearer $KAOJU_TOKEN" -H 'If-None-Match: "TAG"' "$KAOJU/api/projects/$PROJECT/facts"`,
  ],
} as const;

export function ApiDocs({ document, say, sayChapter, problems }: Props) {
  return (
    <DocsFrame here={null} title={say("title")} say={say} sayChapter={sayChapter}>
      <p>
        {say("lead", { version: document.info.version })} <a href="/api/openapi.json">/api/openapi.json</a>
      </p>
      <Part id="start" title={say("start")}>
        <p>
          {say("startText")} <a href="/account">{say("account")}</a>
        </p>
        <CodeBlock lines={examples.start} />
        <h3 id="paging">{say("paging")}</h3>
        <p>{say("pagingText")}</p>
        <CodeBlock lines={examples.paging} />
        <h3 id="keeping">{say("keeping")}</h3>
        <p>{say("keepingText")}</p>
        <CodeBlock lines={examples.keeping} />
        <h3 id="limits">{say("limits")}</h3>
        <p>{say("limitsText", { count: String(tokenRequests), seconds: String(tokenWindowSeconds) })}</p>
      </Part>
      <Part id="routes" title={say("routes")}>
        <p>{say("routesText")}</p>
        {chaptersOf(document).map((chapter) => (
          <section key={chapter.id}>
            <h3>{sayChapter(chapter.id)}</h3>
            <RouteIndex chapter={chapter} named />
          </section>
        ))}
      </Part>
      <Part id="refusals" title={say("refusals")}>
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
              <tr key={code} id={`refusal-${code}`}>
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
    </DocsFrame>
  );
}
