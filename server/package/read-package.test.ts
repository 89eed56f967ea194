/** What was written is read back: nothing of a release is lost in its package. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exampleRelease, wholeReleases } from "@/lib/package/testing/releases";
import { type WholeRelease, wholeOf } from "@/lib/package/testing/whole-release";
import { readPackage } from "./read-package";
import { packageOf, partsOf, resealed, zipOfParts } from "./testing/package-parts";

async function reread(zip: Buffer): Promise<WholeRelease> {
  const { content, close } = await readPackage(zip);
  try {
    const whole = await wholeOf(content);
    // A Buffer is not equal to the plain bytes that it holds.
    const sources = whole.sources.map((source) => ({
      ...source,
      bytes: source.bytes && Uint8Array.from(source.bytes),
    }));
    return { ...whole, sources };
  } finally {
    close();
  }
}

test("reading gives what was written", async () => {
  const check = async (release: WholeRelease) => {
    expect(await reread(await packageOf(release))).toEqual(release);
  };
  await check(exampleRelease);
  await fc.assert(fc.asyncProperty(wholeReleases, check), { numRuns: 25 });
}, 120_000);

test("what is no package, or lacks a part, is refused", async () => {
  await expect(readPackage(Buffer.from("no zip"))).rejects.toThrow("zip-unreadable");
  const parts = await partsOf(exampleRelease);
  const lacking = (path: string) => zipOfParts(resealed(new Map([...parts].filter(([name]) => name !== path))));
  await expect(readPackage(lacking("datapackage.json"))).rejects.toThrow("zip-unreadable");
  await expect(reread(lacking("facts.jsonl"))).rejects.toThrow("file-missing");
  const [text = ""] = [...parts.keys()].filter((path) => path.startsWith("articles/"));
  await expect(reread(lacking(text))).rejects.toThrow("text-missing");
  const other = new Map([...parts, ["decisions.jsonl", Buffer.from("{}\n")]]);
  await expect(reread(zipOfParts(resealed(other)))).rejects.toThrow("line-form");
});
