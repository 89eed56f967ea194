// The process of the built app: Node's server, which asks Next for everything but the few routes that are answered directly
// (server/http/direct.ts). Started by server/start/next-process.ts, never by hand.
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import next from "next";

const { values } = parseArgs({ options: { hostname: { type: "string" }, port: { type: "string" } } });
const port = Number(values.port);
const server = createServer();
const app = next({ dir: process.cwd(), hostname: values.hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
server.on("request", (request, response) => {
  // Set by instrumentation.ts, in Next's bundle.
  if (globalThis.kaojuDirect?.(request, response)) return;
  handle(request, response).catch((error) => {
    console.error(error);
    response.destroy();
  });
});
server.listen(port, values.hostname);

let ending = false;
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    // Requests at work are answered; connections that only wait are closed.
    server.close(() => void app.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  });
}
