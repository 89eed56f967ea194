/** Tells every process of the app that something changed which no trigger of the database announces. */
import type { Announcement } from "@/lib/api/live";
import type { Db } from "../db";
import { channel } from "./channel";

/** Heard by open screens; inside a transaction, once that is kept. */
export async function announce(db: Db, announcement: Announcement): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify(announcement)})`;
}
