import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PackedReview } from "@/components/review/packed-review";
import { pack } from "@/lib/api/packed";
import { getReview } from "@/server/operations/get-review";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestQueueOrder } from "@/server/preferences";

interface Props {
  readonly params: Promise<{ readonly project: string; readonly article: string }>;
}

// Once for the title and once for the page would be twice.
const load = cache(async (article: string) => pageValue(await getReview(await pageActor(), pageId(article))));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).article)).article.title };
}

export default async function ReviewPage({ params }: Props) {
  const { project, article } = await params;
  const view = await load(article);
  // Under another project's address the frame would name the wrong project.
  if (view.project.id !== project) notFound();
  const { userId, name } = await pageActor();
  const person = { id: userId, name };
  return <PackedReview key={view.article.id} review={pack(view)} order={await requestQueueOrder()} person={person} />;
}
