/** Whether the app can listen where it is told to; asked before anything else is started. */
import { createServer } from "node:net";

/** Undefined if `host:port` is free, else why not, in words that say what to do. */
export function whyNotFree(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(explain(error, host, port)));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") {
    return (
      `Port ${port} on ${host} is taken, perhaps by Kaoju itself in another terminal.\n` +
      `Stop that program, or choose another port: PORT=${port + 1} npm start`
    );
  }
  if (error.code === "EACCES")
    return `Port ${port} needs more rights than you have. Choose another: PORT=3000 npm start`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return `This computer has no address ${host}. Set HOST to one of its own, or to 0.0.0.0 for all.`;
  }
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}
