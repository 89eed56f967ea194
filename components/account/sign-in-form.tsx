"use client";
/** Signing in by login name and password, or through a provider where one is set up. */
import { Button, Divider, Paper, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { ClientProblem } from "@/components/api/client";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { signInProblem } from "./sign-in-problem";

interface OwnPage {
  /** Where to go once signed in: a path of this site. */
  readonly next: string;
  /** Name of the OpenID provider, or null if there is none. */
  readonly provider: string | null;
  /** What next-auth reported about an attempt through the provider, from the address. */
  readonly error: string | null;
}

/** Over another page, which stays as it is. */
interface Over {
  readonly onDone: () => void;
}

type Failure = "missing" | "wrong" | "disabled" | "provider" | ClientProblem;

export function SignInForm(props: OwnPage | Over) {
  const t = useTranslations("signIn");
  const isOver = "onDone" in props;
  const { next, provider, error } = isOver ? { next: "/", provider: null, error: null } : props;
  const [failure, setFailure] = useState<Failure | null>(error === null ? null : providerFailure(error));
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const login = String(form.get("login") ?? "").trim();
    const password = String(form.get("password") ?? "");
    if (!login || !password) return setFailure("missing");
    setBusy(true);
    setFailure(null);
    const answer = await signIn("credentials", { login, password, redirect: false }).catch(() => "offline" as const);
    const failed = answer === "offline" ? { code: answer } : signInProblem(answer);
    if (failed === null && isOver) return props.onDone();
    // A full load: the frame must be that of the person, whoever used the tab before.
    if (failed === null) return window.location.assign(next);
    setBusy(false);
    setFailure(failed);
  }

  return (
    <Paper withBorder={!isOver} p={isOver ? 0 : "lg"}>
      {/* Sent before the page's scripts are there, a form would put the password into the address. */}
      <form method="post" onSubmit={submit} noValidate>
        <Stack gap="md">
          {!isOver && <Title order={1}>{t("title")}</Title>}
          <TextInput
            name="login"
            label={t("login")}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
          />
          <PasswordInput
            name="password"
            label={t("password")}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
          />
          <ProblemAlert problem={typeof failure === "string" ? t(failure) : failure} />
          <Button type="submit" loading={busy} fullWidth>
            {t("submit")}
          </Button>
          {provider && (
            <>
              <Divider label={t("or")} />
              <Button variant="default" fullWidth onClick={() => signIn("oidc", { callbackUrl: next })}>
                {t("oidc", { provider })}
              </Button>
            </>
          )}
        </Stack>
      </form>
    </Paper>
  );
}

/** next-auth comes back to this page with a code of its own. */
function providerFailure(error: string): Failure {
  return error === "AccessDenied" ? "disabled" : "provider";
}
