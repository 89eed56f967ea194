/** What an import would make of a file. */
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { readUpload } from "@/server/http/upload";
import { previewSource } from "@/server/operations/preview-source";

export const POST = route({
  access: "signed-in",
  params: projectParams,
  async run({ actor, params, request }) {
    const upload = await readUpload(request);
    return upload.ok ? previewSource(actor, params.project, upload.value) : upload;
  },
});
