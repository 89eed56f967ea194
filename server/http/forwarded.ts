/**
 * Drops `X-Forwarded-…` as it comes from clients when no proxy stands in front. Next keeps what a client sends and only
 * fills gaps, so that anyone could claim another address with each attempt to sign in.
 */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** For every HTTP server of this process, before its listeners see a request. */
export function dropClientForwarding(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    for (const name of ["for", "host", "proto", "port"]) delete request.headers[`x-forwarded-${name}`];
  });
}
