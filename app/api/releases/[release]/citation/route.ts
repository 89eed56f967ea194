/** How to cite a release, as a file. */
import { citationQuery } from "@/lib/api/releases";
import { attachment } from "@/server/http/attachment";
import { withReader } from "@/server/http/reader";
import { releaseParams } from "@/server/http/release-params";
import { route } from "@/server/http/route";
import { tagged } from "@/server/http/validator";
import { citationText } from "@/server/operations/cite-release";

export const GET = route({
  access: "anyone",
  tokens: true,
  summary: "How to cite a release: as text, BibTeX or CITATION.cff. The same bytes each time, with a tag.",
  sends: ["application/yaml", "application/x-bibtex", "text/plain"],
  refusals: ["signed-out", "not-found"],
  params: releaseParams,
  query: citationQuery,
  async run({ actor, params, query, request }) {
    const outcome = await withReader(actor, (reader) => citationText(reader, params.release, query.format));
    if (!outcome.ok) return outcome;
    const { fileName, contentType, text } = outcome.value;
    const stream = new Blob([text]).stream();
    return tagged(request, attachment({ fileName, contentType: `${contentType}; charset=utf-8`, stream }));
  },
});
