"use client";
/** Changing the language: a cookie that the server reads, then the same page again in it. */
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { type Locale, localeCookie } from "@/lib/messages/locale";
import { writeCookie } from "./cookie";

/** A function that switches the interface to a language; what was typed on the page stays. */
export function useLocaleChoice(): (locale: Locale) => void {
  const router = useRouter();
  return useCallback(
    (locale) => {
      writeCookie(localeCookie, locale);
      router.refresh();
    },
    [router],
  );
}
