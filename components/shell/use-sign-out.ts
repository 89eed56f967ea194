"use client";
/** Signing out: the cookie goes, then a full load, so that nothing of this person stays in the tab. */
import { notifications } from "@mantine/notifications";
import { signOut } from "next-auth/react";
import { useCallback } from "react";
import { useTranslations } from "use-intl";

/** A function that signs the person out. Without a connection it says so and the person stays signed in. */
export function useSignOut(): () => void {
  const t = useTranslations("clientProblem");
  return useCallback(() => {
    // Not next-auth's own redirect: it goes to the address that the server believes to have.
    signOut({ redirect: false })
      .then(() => window.location.assign("/sign-in"))
      .catch(() => notifications.show({ color: "red", message: t("offline") }));
  }, [t]);
}
