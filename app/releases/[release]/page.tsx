import type { Metadata } from "next";
import { releaseHref } from "@/components/releases/release-hrefs";
import { ReleasePage } from "@/components/releases/release-page";
import { getRelease } from "@/server/operations/get-release";
import { ownAddress } from "@/server/own-address";
import { pageId } from "@/server/page";
import { releaseReader, releaseValue } from "../release-reader";

interface Props {
  readonly params: Promise<{ readonly release: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outcome = await getRelease(await releaseReader(), pageId((await params).release));
  return outcome.ok ? { title: outcome.value.title } : {};
}

export default async function OneReleasePage({ params }: Props) {
  const id = pageId((await params).release);
  const path = releaseHref(id);
  const release = releaseValue(await getRelease(await releaseReader(), id), path);
  return <ReleasePage key={id} release={release} address={`${ownAddress()}${path}`} />;
}
