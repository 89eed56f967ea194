/** What an import would make of a file. */
import { previewAnswer } from "@/lib/api/answers/projects";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { previewForm, readUpload } from "@/server/http/upload";
import { previewSource } from "@/server/operations/preview-source";

export const POST = route({
  summary: "What an import would make of a file; stores nothing.",
  role: "reviewer",
  form: previewForm,
  answer: previewAnswer,
  refusals: ["file-empty", "file-binary", "file-undecodable", "file-lone-surrogate", "file-kind"],
  access: "signed-in",
  params: projectParams,
  async run({ actor, params, request }) {
    const upload = await readUpload(request);
    return upload.ok ? previewSource(actor, params.project, upload.value) : upload;
  },
});
