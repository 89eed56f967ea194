/** Writes a bug to the log, once, as one line of JSON. Never logs headers, bodies or query strings: they hold secrets. */

/** @param requestId goes out with the answer too, so that a person's report leads to this line */
export function logBug(error: unknown, requestId: string, request: Pick<Request, "method" | "url">): void {
  const path = URL.canParse(request.url, "http://-") ? new URL(request.url, "http://-").pathname : "";
  const line = { at: new Date().toISOString(), level: "error", requestId, method: request.method, path };
  console.error(JSON.stringify({ ...line, error: particulars(error) }));
}

/**
 * Prisma's messages print the arguments of the call that failed, article texts and password hashes among them; of those
 * only the last line, which says what was wrong, is kept.
 */
function particulars(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const ofPrisma = error.name.startsWith("PrismaClient");
  const message = ofPrisma ? error.message.trim().split("\n").at(-1) : error.message;
  return { name: error.name, message, ...("code" in error ? { code: error.code } : {}), stack: frames };
}
