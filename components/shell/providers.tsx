"use client";
/**
 * Everything that components find in context: theme, words, queries, notices and dialogs. Fetches nothing itself.
 * The style nonce comes from the request (proxy.ts sets the content security policy).
 */
import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { IntlProvider } from "use-intl";
import { makeQueryClient } from "@/components/api/query-client";
import { cssVariablesResolver, withNames } from "@/components/theme/theme";
import type { Messages } from "@/lib/messages/catalogue";
import { type Locale, timeZoneCookie } from "@/lib/messages/locale";
import { writeCookie } from "./cookie";

interface Props {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly timeZone: string;
  readonly nonce: string;
  readonly children: ReactNode;
}

export function Providers({ locale, messages, timeZone, nonce, children }: Props) {
  const [queryClient] = useState(makeQueryClient);
  const styleNonce = useStyleNonce(nonce);
  useRememberedTimeZone(timeZone);
  useLiveMark();
  const { close } = messages.shell;
  const namedTheme = useMemo(() => withNames(close), [close]);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      <MantineProvider
        theme={namedTheme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        getStyleNonce={() => styleNonce}
      >
        <QueryClientProvider client={queryClient}>
          <ModalsProvider>{children}</ModalsProvider>
          <Notifications position="bottom-right" limit={4} />
        </QueryClientProvider>
      </MantineProvider>
    </IntlProvider>
  );
}

/**
 * The browser holds every style of a page to the policy that came with the page, so that its nonce stays right while
 * later answers of the server bring others. Libraries that Mantine uses (react-remove-scroll) look for it in this global.
 */
function useStyleNonce(nonce: string): string {
  const [first] = useState(nonce);
  useEffect(() => {
    Object.assign(globalThis, { __webpack_nonce__: first });
  }, [first]);
  return first;
}

/**
 * The server writes times before it knows where the reader is, and server and browser must write the same words. So the
 * zone of the request holds for this page, and the browser's own for the next one.
 */
function useRememberedTimeZone(timeZone: string): void {
  useEffect(() => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own && own !== timeZone) writeCookie(timeZoneCookie, own);
  }, [timeZone]);
}

/**
 * Marks the page once it hears what is pressed: what was sent by the server can be read before that, and clicked in vain. The
 * journeys of e2e/ wait for it.
 */
function useLiveMark(): void {
  useEffect(() => {
    document.documentElement.dataset.live = "";
  }, []);
}
