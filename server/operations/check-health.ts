/** Whether the app can work: the database answers. */
import { type Outcome, ok } from "@/lib/api/problem";
import { getDb } from "../db";
import { pingDatabase } from "../repositories/health";

/** Throws if the database does not answer. */
export async function checkHealth(): Promise<Outcome<{ ok: true }>> {
  await pingDatabase(getDb());
  return ok({ ok: true });
}
