/** Packages that someone wants to import, as answers. */
import { z } from "zod";
import { headForm } from "@/lib/package/content-schema";
import { everyFindingCode, packageChecks } from "@/lib/package/verify/finding";
import { count, id } from "./building-blocks";

const code = z.enum(everyFindingCode);

const finding = z
  .strictObject({
    check: z.enum(packageChecks),
    code,
    severity: z.enum(["error", "note"]),
    file: z.string().optional(),
    line: count.optional().describe("From 1; records where a record has several lines"),
    column: z.string().optional(),
    id: z.string().optional(),
    found: z.string().optional(),
    expected: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: "PackageFinding" });

export const packagePreviewAnswer = z
  .strictObject({
    head: headForm.nullable().describe("Null where the package cannot be read"),
    holds: z.boolean().describe("Whether it was verified without an error; only then it can be imported"),
    counts: z.partialRecord(code, count).describe("How often each finding was made"),
    findings: z.array(finding).describe("The first ones"),
    known: z.array(z.string()).describe("Sources that the project has already; with them it cannot be imported"),
  })
  .meta({ id: "PackagePreview" });

export const packageImportAnswer = z
  .strictObject({
    release: id.describe("That the package was of"),
    title: z.string(),
    sources: count,
    articles: count,
    facts: count,
  })
  .meta({ id: "PackageImport" });
