/** Facts as a file: those that fit the filter of the address, all unless it asks for fewer. */
import { z } from "zod";
import { fileKinds } from "@/lib/export/format";
import { exportFormats } from "@/lib/export/formats";
import { readFactFilter } from "@/lib/review/fact-filter";
import { attachment } from "@/server/http/attachment";
import { filterAddress } from "@/server/http/fact-list-params";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { exportFacts } from "@/server/operations/export-facts";

export const GET = route({
  summary: "Facts of a project as a file: those that fit the filter. Not a release.",
  role: "viewer",
  sends: Object.values(fileKinds).map(({ contentType }) => contentType),
  access: "signed-in",
  tokens: true,
  params: projectParams,
  query: z.object({ format: z.enum(exportFormats) }),
  reads: filterAddress,
  async run({ actor, params, query, request }) {
    const filter = readFactFilter(new URL(request.url).searchParams);
    const outcome = await exportFacts(actor, params.project, { format: query.format, filter });
    return outcome.ok ? attachment(outcome.value) : outcome;
  },
});
