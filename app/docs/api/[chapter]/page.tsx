import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { apiDocument } from "@/app/api/document";
import { ChapterPage } from "@/components/docs/chapter-page";
import { chapterIds } from "@/components/docs/chapters";
import type { Say } from "@/components/docs/say";
import { requestTranslations } from "@/server/preferences";

interface Props {
  readonly params: Promise<{ readonly chapter: string }>;
}

async function chapterOf({ params }: Props) {
  const { chapter } = await params;
  return chapterIds.find((id) => id === chapter) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const id = await chapterOf(props);
  const [say, sayChapter] = await Promise.all([requestTranslations("apiDocs"), requestTranslations("apiChapter")]);
  return { title: `${sayChapter(id)} · ${say("title")}` };
}

export default async function ApiChapterPage(props: Props) {
  const id = await chapterOf(props);
  const [say, sayChapter] = await Promise.all([requestTranslations("apiDocs"), requestTranslations("apiChapter")]);
  return (
    <ChapterPage
      id={id}
      document={apiDocument()}
      say={say as Say<"apiDocs">}
      sayChapter={sayChapter as Say<"apiChapter">}
    />
  );
}
