/** The built app for the parts that measure over HTTP or in a browser, and people who are signed in to it. */
import { randomUUID } from "node:crypto";
import { openSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sessionCookieName } from "@/server/auth/settings";
import { sealSession } from "@/server/auth/token";
import { getDb } from "@/server/db";
import { freePort } from "@/server/embedded/settings";
import { isAnswering, startNext } from "@/server/start/next-process";

/** Needs a build of the app, and a stage. Runs `work` with the address of a server that ends with it. */
export async function withApp(work: (address: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  const log = join(tmpdir(), `kaoju-bench-${process.pid}.log`);
  const next = startNext({ root: process.cwd(), mode: "start", host: "127.0.0.1", port, output: openSync(log, "w") });
  try {
    const address = `http://127.0.0.1:${port}`;
    if (!(await isAnswering(address, next.ended))) throw new Error(`The app ended; see ${log}.`);
    await work(address);
  } finally {
    await next.stop();
  }
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** A new reviewer of a project, and the cookie of a session of theirs. */
export async function signIn(projectId: string): Promise<Cookie> {
  const login = randomUUID();
  const { id, sessionsFrom } = await getDb().user.create({
    data: { login, name: login, memberships: { create: { projectId, role: "reviewer" } } },
    select: { id: true, sessionsFrom: true },
  });
  return { name: sessionCookieName(), value: await sealSession({ userId: id, stamp: sessionsFrom.getTime() }) };
}
