import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChoosePassword } from "@/components/account/choose-password";
import { visitor } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("password"))("chooseTitle") };
}

export default async function ChangePasswordPage() {
  const actor = await visitor();
  if (!actor) redirect("/sign-in");
  if (!actor.mustChangePassword) redirect("/account");
  return <ChoosePassword login={actor.login} />;
}
