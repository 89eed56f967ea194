/** Import of one file. */
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { readUpload } from "@/server/http/upload";
import { importSource } from "@/server/operations/import-source";

export const POST = route({
  access: "signed-in",
  params: projectParams,
  status: 201,
  async run({ actor, params, request }) {
    const upload = await readUpload(request);
    return upload.ok ? importSource(actor, params.project, upload.value) : upload;
  },
});
