/** A public release as search engines for data read it: schema.org's Dataset, as JSON-LD. Holds what the page shows, no more. Pure. */
import type { CitedRelease } from "./citation";

interface Described extends CitedRelease {
  /** In the language of the page. */
  readonly description: string;
  readonly downloadUrl: string;
  /** Of the package; null while it has not been written to its end. */
  readonly bytes: number | null;
  readonly withdrawn: boolean;
}

/** JSON that may stand in a script element: no text in it can end the element. */
export function datasetMarkup(release: Described): string {
  const { id, title, number, projectName, names, createdAt, licence, url, sha256 } = release;
  const creator =
    names.length === 0
      ? { "@type": "Organization", name: projectName }
      : names.map((name) => ({ "@type": "Person", name }));
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": url,
    url,
    identifier: `urn:uuid:${id}`,
    name: title,
    description: release.description,
    version: String(number),
    datePublished: createdAt,
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    creator,
    ...(licence === null ? {} : { license: `https://spdx.org/licenses/${licence}.html` }),
    ...(release.withdrawn ? { creativeWorkStatus: "Withdrawn" } : {}),
    distribution: {
      "@type": "DataDownload",
      encodingFormat: "application/zip",
      contentUrl: release.downloadUrl,
      ...(release.bytes === null ? {} : { contentSize: `${release.bytes} B` }),
      ...(sha256 === null ? {} : { sha256 }),
    },
  }).replaceAll("<", "\\u003c");
}
