import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { preload } from "react-dom";
import { reviewPath } from "@/components/review/article-path";
import { OpenedReview } from "@/components/review/opened-review";
import { getReviewHead } from "@/server/operations/get-review-head";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestQueueOrder } from "@/server/preferences";

interface Props {
  readonly params: Promise<{ readonly project: string; readonly article: string }>;
}

// Once for the title and once for the page would be twice.
const load = cache(async (article: string) => pageValue(await getReviewHead(await pageActor(), article)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(pageId((await params).article))).title };
}

export default async function ReviewPage({ params }: Props) {
  const { project, article } = await params;
  const id = pageId(article);
  // Told before anything is awaited: the facts are read and sent while the browser still gets page and scripts.
  preload(reviewPath(id), { as: "fetch", crossOrigin: "anonymous" });
  const { projectId } = await load(id);
  // Under another project's address the frame would name the wrong project.
  if (projectId !== project) notFound();
  const { userId, name } = await pageActor();
  return <OpenedReview key={id} article={id} order={await requestQueueOrder()} person={{ id: userId, name }} />;
}
