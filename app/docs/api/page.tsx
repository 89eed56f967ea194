import type { Metadata } from "next";
import { apiDocument } from "@/app/api/document";
import { ApiDocs } from "@/components/docs/api-docs";
import type { Say } from "@/components/docs/say";
import { messagesOf } from "@/lib/messages/catalogue";
import { requestLocale, requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("apiDocs"))("title") };
}

export default async function ApiDocsPage() {
  const locale = await requestLocale();
  const [say, sayChapter] = await Promise.all([requestTranslations("apiDocs"), requestTranslations("apiChapter")]);
  return (
    <ApiDocs
      document={apiDocument()}
      say={say as Say<"apiDocs">}
      sayChapter={sayChapter as Say<"apiChapter">}
      problems={messagesOf(locale).problem}
    />
  );
}
