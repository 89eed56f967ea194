/** Reads an uploaded file and what goes with it. */
import { z } from "zod";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import { cutsRequest } from "@/lib/api/requests";
import { maximumBytes } from "@/lib/text/decode";
import type { ImportRequest } from "../operations/import-source";
import { jsonLimit, readForm } from "./body";
import { parseJson } from "./json";

/** The file, the cuts as JSON, and the form's own lines. A file that is a little too large still gets its own refusal. */
const uploadLimit = maximumBytes + 2 * jsonLimit;

const cuts = z.string().max(jsonLimit).transform(fromJson).pipe(cutsRequest.shape.articles);

const file = z.file().describe("`.txt` or `.md`, at most 5 MB");
/** What the forms of files hold, for the document of the API; readUpload reads them. */
export const previewForm = z.object({ file });
export const importForm = z.object({
  file,
  articles: z.string().optional().describe("JSON of the cuts as `PUT /api/sources/{source}/articles` takes them"),
});

/** Larger packages are imported on the command line, which reads them from the disk. */
const packageBytes = 64 * 1024 * 1024;

export const packageForm = z.object({ file: z.file().describe("A package, `.zip`, at most 64 MB") });

/** The form's `file`, as the bytes of a package. */
export async function readPackageUpload(request: Request): Promise<Outcome<Buffer>> {
  const form = await readForm(request, packageBytes);
  if (!form.ok) return form;
  const file = form.value.get("file");
  if (!(file instanceof File)) return refuse("invalid-input", { issues: [{ path: "file", code: "invalid_type" }] });
  return ok(Buffer.from(await file.arrayBuffer()));
}

/** The form's `file` and, if there are any, its `articles`. */
export async function readUpload(request: Request): Promise<Outcome<ImportRequest>> {
  const form = await readForm(request, uploadLimit);
  if (!form.ok) return form;
  const file = form.value.get("file");
  if (!(file instanceof File)) return refuse("invalid-input", { issues: [{ path: "file", code: "invalid_type" }] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const given = form.value.get("articles");
  if (given === null) return ok({ fileName: file.name, bytes });
  const articles = cuts.safeParse(given);
  if (!articles.success) {
    const issues = articles.error.issues.map(({ path, code }) => ({ path: ["articles", ...path].join("."), code }));
    return refuse("invalid-input", { issues });
  }
  return ok({ fileName: file.name, bytes, articles: articles.data });
}

function fromJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return parseJson(text);
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
}
