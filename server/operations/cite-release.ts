/** What a release is cited by. People are named only where its owner chose so, whoever asks: a citation leaves the project. */
import { type Outcome, ok } from "@/lib/api/problem";
import type { CitationFormat } from "@/lib/api/releases";
import { apa, bibtex, type CitedRelease, citationFile, gbt7714 } from "@/lib/release/citation";
import { type Reader, seeRelease } from "./see-release";

/** `signed-out` or `not-found` for those who may not see the release. */
export async function citeRelease(reader: Reader, releaseId: string): Promise<Outcome<CitedRelease>> {
  const seen = await seeRelease(reader, releaseId);
  if (!seen.ok) return seen;
  const { id, title, number, projectName, names, people, createdAt, licence, address, packageSha256 } = seen.value.row;
  return ok({
    ...{ id, title, number, projectName, licence },
    names: names ? people.map(({ name }) => name) : [],
    createdAt: createdAt.toISOString(),
    // As it stands in the package: the address under which it was frozen.
    url: `${address}/releases/${id}`,
    sha256: packageSha256,
  });
}

interface CitationText {
  readonly fileName: string;
  readonly contentType: string;
  readonly text: string;
}

/** The citation in one form, the same bytes each time. Refuses as above. */
export async function citationText(
  reader: Reader,
  releaseId: string,
  format: CitationFormat,
): Promise<Outcome<CitationText>> {
  const cited = await citeRelease(reader, releaseId);
  if (!cited.ok) return cited;
  const release = cited.value;
  switch (format) {
    case "cff":
      return ok({ fileName: "CITATION.cff", contentType: "application/yaml", text: citationFile(release) });
    case "bibtex":
      return ok({
        fileName: `${release.projectName} ${release.number}.bib`,
        contentType: "application/x-bibtex",
        text: bibtex(release),
      });
    default: {
      const text = format === "apa" ? apa(release) : gbt7714(release, null);
      return ok({ fileName: `${format}.txt`, contentType: "text/plain", text: `${text}\n` });
    }
  }
}
