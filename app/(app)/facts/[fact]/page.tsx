/** An address for a fact that stays right wherever its article is shown: it leads to the review screen. */
import { redirect } from "next/navigation";
import { articleHref } from "@/components/projects/hrefs";
import { locateFact } from "@/server/operations/locate-fact";
import { pageActor, pageId, pageValue } from "@/server/page";

interface Props {
  readonly params: Promise<{ readonly fact: string }>;
}

export default async function FactPage({ params }: Props) {
  const fact = pageId((await params).fact);
  const { projectId, articleId } = pageValue(await locateFact(await pageActor(), fact));
  redirect(`${articleHref(projectId, articleId)}?fact=${fact}`);
}
