/** The package of a release. Whoever has it already is told so by its tag, which is its hash. */
import { attachment } from "@/server/http/attachment";
import { withReader } from "@/server/http/reader";
import { releaseParams } from "@/server/http/release-params";
import { route } from "@/server/http/route";
import { hasTag } from "@/server/http/validator";
import { downloadRelease } from "@/server/operations/pack-release";

export const GET = route({
  access: "anyone",
  tokens: true,
  summary: "The package of a release, one zip, always the same bytes; its SHA-256 is the ETag.",
  sends: ["application/zip"],
  refusals: ["signed-out", "not-found"],
  params: releaseParams,
  async run({ actor, params, request }) {
    const outcome = await withReader(actor, (reader) => downloadRelease(reader, params.release));
    if (!outcome.ok) return outcome;
    const { sha256, bytes, fileName, open } = outcome.value;
    const tag = `"${sha256}"`;
    if (hasTag(request, tag)) return new Response(null, { status: 304, headers: { etag: tag } });
    const response = attachment({ fileName, contentType: "application/zip", stream: await open() });
    response.headers.set("etag", tag);
    response.headers.set("content-length", String(bytes));
    return response;
  },
});
