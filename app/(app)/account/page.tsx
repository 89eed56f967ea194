import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { pageActor } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("account"))("title") };
}

export default async function OwnAccountPage() {
  const { name, login } = await pageActor();
  return <AccountPage name={name} login={login} />;
}
