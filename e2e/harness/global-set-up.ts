/** Starts the server for the journeys, signs everyone in once, and ends the server after the last journey. */
import { type ChildProcess, fork } from "node:child_process";
import { request } from "@playwright/test";
import { type Person, people, type Stage, sessionFile } from "./people";

export default async function setUp(): Promise<() => Promise<void>> {
  const child = fork("e2e/harness/server.ts", { execArgv: ["--import", "tsx"], stdio: "inherit" });
  const stage = await whenReady(child);
  process.env.KAOJU_E2E_STAGE = JSON.stringify(stage);
  for (const person of people) await signIn(stage, person);
  return async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    await ended;
  };
}

function whenReady(child: ChildProcess): Promise<Stage> {
  return new Promise((resolve, reject) => {
    child.once("message", (stage) => resolve(stage as Stage));
    child.once("exit", (code) => reject(new Error(`The server for the journeys ended with ${code}.`)));
  });
}

/** Over the API, as the sign-in page does; the page itself has a journey of its own. */
async function signIn({ address, passwords }: Stage, login: Person): Promise<void> {
  const context = await request.newContext({ baseURL: address, extraHTTPHeaders: { origin: address } });
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const form = { login, password: passwords[login], csrfToken, json: "true" };
  const response = await context.post("/api/auth/callback/credentials", { form });
  const { cookies } = await context.storageState({ path: sessionFile(login) });
  if (!cookies.some(({ name }) => name.endsWith("session-token"))) {
    throw new Error(`${login} could not sign in: ${response.status()} ${await response.text()}`);
  }
  await context.dispose();
}
