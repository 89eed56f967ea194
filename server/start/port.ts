/** Whether the app can listen where it is told to; asked before anything else is started. */
import { createServer } from "node:net";
import { startWords } from "./words";

/** Undefined if `host:port` is free, else why not, in words that say what to do. */
export function whyNotFree(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(explain(error, host, port)));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  const t = startWords();
  const where = { host, port: String(port) };
  switch (error.code) {
    case "EADDRINUSE":
      return `${t("portTaken", where)}\n${t("portTakenWay", { other: String(port + 1) })}`;
    case "EACCES":
      return t("portRights", where);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return t("noAddress", where);
    default:
      return t("cannotListen", { ...where, reason: error.message });
  }
}
