import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FirstTimeHint } from "@/components/account/first-time-hint";
import { localPath } from "@/components/account/local-path";
import { SignInForm } from "@/components/account/sign-in-form";
import { oidcProvider } from "@/server/auth/oidc";
import { hasAnyoneSignedIn } from "@/server/operations/accounts";
import { visitor } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("signIn"))("title") };
}

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, callbackUrl, error } = await searchParams;
  const target = localPath(first(next) ?? first(callbackUrl));
  if (await visitor()) redirect(target);
  return (
    <>
      <SignInForm next={target} provider={oidcProvider()?.name ?? null} error={first(error) ?? null} />
      {!(await hasAnyoneSignedIn()) && <FirstTimeHint />}
    </>
  );
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
