import type { Metadata } from "next";
import { releasedFactHref } from "@/components/releases/release-hrefs";
import { ReleasedFactPage } from "@/components/releases/released-fact-page";
import { getReleasedFact } from "@/server/operations/get-released-fact";
import { pageId } from "@/server/page";
import { releaseReader, releaseValue } from "../../../release-reader";

interface Props {
  readonly params: Promise<{ readonly release: string; readonly fact: string }>;
}

async function read(params: Props["params"]) {
  const { release, fact } = await params;
  return getReleasedFact(await releaseReader(), pageId(release), pageId(fact));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outcome = await read(params);
  if (!outcome.ok) return { robots: { index: false } };
  const { fact, release } = outcome.value;
  const isPublic = release.publicAt !== null;
  return { title: `${fact.place} ${fact.indicator}`, robots: { index: isPublic, follow: isPublic } };
}

export default async function OneReleasedFactPage({ params }: Props) {
  const { release, fact } = await params;
  return <ReleasedFactPage detail={releaseValue(await read(params), releasedFactHref(release, fact))} />;
}
