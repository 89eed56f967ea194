/** datapackage.json of a package: the head of the release, and the whole file as the head says that it must be. */
import { z } from "zod";
import type { ReleaseHead } from "@/lib/package/content";
import { headForm } from "@/lib/package/content-schema";
import { descriptor } from "@/lib/package/descriptor";
import { formatVersion } from "@/lib/package/files";
import { jsonDifference } from "@/lib/package/verify/difference";
import { readJson } from "./json-rows";
import type { PackageFiles } from "./package-files";
import { wholeText } from "./whole-entry";

const path = "datapackage.json";
/** Only as much as tells whether the rest can be read. */
const versionForm = z.looseObject({ kaoju: z.looseObject({ format: z.int() }) });
const form = z.looseObject({ kaoju: z.strictObject({ format: z.literal(formatVersion), head: headForm }) });

/** Null if nothing of the package can be read without it; why is in the log. */
export async function readHead(files: PackageFiles): Promise<ReleaseHead | null> {
  const { log } = files;
  const stream = files.stream(path);
  const text = stream && (await files.guarded(() => wholeText(stream, files.limits.wholeBytes)));
  if (text === null) return null;
  log.looked("description", 1);
  const version = readJson(text, versionForm, { file: path }, log);
  if (!version) return null;
  if (version.kaoju.format !== formatVersion) {
    log.add("version-unknown", { file: path, found: `${version.kaoju.format}`, expected: `${formatVersion}` });
    return null;
  }
  const read = readJson(text, form, { file: path }, log);
  if (!read) return null;
  const { head } = read.kaoju;
  const expected = descriptor(head);
  if (text !== expected) log.add("description-differs", { file: path, ...jsonDifference(text, expected) });
  checkPeople(files, head);
  return head;
}

/** Keys are `P1`, `P2`, … one after the other; names are there where the release names people, and nowhere else. */
function checkPeople({ log }: PackageFiles, { people, names }: ReleaseHead): void {
  for (const [index, { key, name }] of people.entries()) {
    const column = `kaoju.head.people.${index}`;
    if (key !== `P${index + 1}`)
      log.add("description-form", { file: path, column, found: key, expected: `P${index + 1}` });
    if ((name !== null) !== names) log.add("name-unexpected", { file: path, column, found: name ?? "null" });
  }
}
