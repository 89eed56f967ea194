/** The releases of a project, newest first; and freezing the next one, with progress. */

import { randomUUID } from "node:crypto";
import { releasePageAnswer } from "@/lib/api/answers/releases";
import { freezeRequest, releasePageQuery } from "@/lib/api/releases";
import { logBug } from "@/server/http/log";
import { projectParams } from "@/server/http/params";
import { progressStream } from "@/server/http/progress-stream";
import { route } from "@/server/http/route";
import { freezeRelease } from "@/server/operations/freeze-release";
import { listReleases } from "@/server/operations/get-release";

export const GET = route({
  access: "signed-in",
  tokens: true,
  role: "viewer",
  summary: "The releases of the project, newest first.",
  pages: "before",
  params: projectParams,
  query: releasePageQuery,
  answer: releasePageAnswer,
  run: ({ actor, params, query }) => listReleases(actor, params.project, query),
});

export const POST = route({
  access: "signed-in",
  role: "owner",
  summary:
    "Freezes the approved facts as the next release; answers with progress, a JSON object a line, and at last the release.",
  sends: ["application/jsonl"],
  refusals: ["nothing-approved"],
  params: projectParams,
  body: freezeRequest,
  async run({ actor, params, body, request }) {
    const freezing = await freezeRelease(actor, params.project, body);
    if (!freezing.ok) return freezing;
    return progressStream(freezing.value, (error) => logBug(error, randomUUID(), request));
  },
});
