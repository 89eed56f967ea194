/** Import of one file. */
import { importAnswer } from "@/lib/api/answers/projects";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { importForm, readUpload } from "@/server/http/upload";
import { importSource } from "@/server/operations/import-source";

export const POST = route({
  summary: "Imports a file.",
  role: "reviewer",
  form: importForm,
  answer: importAnswer,
  refusals: [
    "file-empty",
    "file-binary",
    "file-undecodable",
    "file-lone-surrogate",
    "file-kind",
    "file-duplicate",
    "bad-cuts",
  ],
  access: "signed-in",
  params: projectParams,
  status: 201,
  async run({ actor, params, request }) {
    const upload = await readUpload(request);
    return upload.ok ? importSource(actor, params.project, upload.value) : upload;
  },
});
