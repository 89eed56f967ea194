/** Import of a package. */
import { packageImportAnswer } from "@/lib/api/answers/packages";
import { projectParams } from "@/server/http/params";
import { route } from "@/server/http/route";
import { packageForm, readPackageUpload } from "@/server/http/upload";
import { importPackage } from "@/server/operations/import-package";

export const POST = route({
  summary: "Imports a package: sources, approved facts and decisions as they were.",
  role: "reviewer",
  form: packageForm,
  answer: packageImportAnswer,
  refusals: ["package-broken", "package-without-texts", "package-known"],
  access: "signed-in",
  params: projectParams,
  status: 201,
  async run({ actor, params, request }) {
    const upload = await readPackageUpload(request);
    return upload.ok ? importPackage(actor, params.project, upload.value) : upload;
  },
});
