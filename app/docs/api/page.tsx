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
  const [locale, t] = await Promise.all([requestLocale(), requestTranslations("apiDocs")]);
  return <ApiDocs document={apiDocument()} say={t as Say<"apiDocs">} problems={messagesOf(locale).problem} />;
}
