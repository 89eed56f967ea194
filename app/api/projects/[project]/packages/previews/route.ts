/** What is in a package, and whether it holds. */
import { packagePreviewAnswer } from "@/lib/api/answers/packages";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { packageForm, readPackageUpload } from "@/server/http/upload";
import { previewPackage } from "@/server/operations/import-package";

export const POST = route({
  summary: "Verifies a package and says what an import would bring; stores nothing.",
  role: "reviewer",
  form: packageForm,
  answer: packagePreviewAnswer,
  access: "signed-in",
  params: projectParams,
  async run({ actor, params, request }) {
    const upload = await readPackageUpload(request);
    return upload.ok ? previewPackage(actor, params.project, upload.value) : upload;
  },
});
