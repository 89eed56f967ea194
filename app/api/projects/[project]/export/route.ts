/** The dataset as a file. */
import { z } from "zod";
import { exportFormats } from "@/lib/export/format";
import { attachment } from "@/server/http/attachment";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { exportFacts } from "@/server/operations/export-facts";

export const GET = route({
  summary: "The approved facts of a project as a file.",
  role: "viewer",
  sends: ["text/csv", "application/x-ndjson"],
  access: "signed-in",
  tokens: true,
  params: projectParams,
  query: z.object({ format: z.enum(exportFormats) }),
  async run({ actor, params, query }) {
    const outcome = await exportFacts(actor, params.project, query.format);
    return outcome.ok ? attachment(outcome.value) : outcome;
  },
});
