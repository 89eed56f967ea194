import type { Metadata } from "next";
import { headers } from "next/headers";
import { packageHref, releaseHref } from "@/components/releases/release-hrefs";
import { ReleasePage } from "@/components/releases/release-page";
import type { ReleaseView } from "@/lib/api/releases";
import type { CitedRelease } from "@/lib/release/citation";
import { datasetMarkup } from "@/lib/release/dataset-markup";
import { citeRelease } from "@/server/operations/cite-release";
import { ownAddress } from "@/server/own-address";
import { pageId } from "@/server/page";
import { requestLocale, requestTimeZone, requestTranslations } from "@/server/preferences";
import { readRelease, releaseReader, releaseValue } from "../release-reader";

interface Props {
  readonly params: Promise<{ readonly release: string }>;
}

async function descriptionOf({ notes, counts, number }: ReleaseView): Promise<string> {
  if (notes !== "") return notes;
  const t = await requestTranslations("releases");
  return t("description", { facts: counts.facts, articles: counts.articles, number });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outcome = await readRelease(pageId((await params).release));
  // Nothing of a release for those who may not see it; and no search engine keeps what is not public.
  if (!outcome.ok) return { robots: { index: false } };
  const { id, title, publicAt } = outcome.value;
  const [description, locale] = await Promise.all([descriptionOf(outcome.value), requestLocale()]);
  const url = `${ownAddress()}${releaseHref(id)}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "website", title, description, url, siteName: "Kaoju", locale: locale.replace("-", "_") },
    robots: { index: publicAt !== null, follow: publicAt !== null },
  };
}

export default async function OneReleasePage({ params }: Props) {
  const id = pageId((await params).release);
  const path = releaseHref(id);
  const release = releaseValue(await readRelease(id), path);
  const cited = releaseValue(await citeRelease(await releaseReader(), id), path);
  const timeZone = await requestTimeZone();
  // Swedish writes days as the citation does.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date());
  return (
    <>
      {release.publicAt !== null && <Markup release={release} cited={cited} />}
      <ReleasePage key={id} release={release} address={`${ownAddress()}${path}`} cited={cited} today={today} />
    </>
  );
}

interface MarkupProps {
  readonly release: ReleaseView;
  readonly cited: CitedRelease;
}

/** The release for search engines. It is data, which the browser does not run. */
async function Markup({ release, cited }: MarkupProps) {
  const markup = datasetMarkup({
    ...cited,
    description: await descriptionOf(release),
    downloadUrl: `${ownAddress()}${packageHref(release.id)}`,
    bytes: release.package?.bytes ?? null,
    withdrawn: release.withdrawn !== null,
  });
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which no text can end the element
    <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: markup }} />
  );
}
