/** How queries and mutations behave everywhere. */
import { QueryClient } from "@tanstack/react-query";

/**
 * A new client; one for each browser tab. Requests answer with values, not exceptions (client.ts), so that retries are
 * off: a refusal stays a refusal, and what to do after a network failure is the screen's to say.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
