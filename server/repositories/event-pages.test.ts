/** What an article and a history read of the log, however long it is: counted by PostgreSQL itself. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { getDb } from "../db";
import { makeReview } from "../testing/review-rows";
import { pageOfEvents } from "./event-rows";
import { newestEvent } from "./review";
import { rowsRead } from "./rows-read";

it("is one row of twenty thousand where one is asked for", async () => {
  const { articleId, project, facts } = await makeReview();
  const counts = async () => ({
    article: await rowsRead((db) => newestEvent(db, articleId)),
    history: await rowsRead((db) => pageOfEvents(db, facts.first, null, 1)),
    older: await rowsRead((db) => pageOfEvents(db, facts.first, 2, 1)),
  });
  const template = randomUUID().slice(0, 23);
  await getDb().$executeRaw`
    INSERT INTO "ReviewEvent" (id, "projectId", "articleId", "factId", "requestId", kind, version, changes)
    SELECT (${template} || '-' || lpad(to_hex(n), 12, '0'))::uuid, ${project.id}::uuid, ${articleId}::uuid,
      ${facts.first}::uuid, gen_random_uuid(), 'approve', n, '{}' FROM generate_series(2, 20001) n`;
  await getDb().$executeRaw`ANALYZE "ReviewEvent"`;
  expect(await counts()).toEqual({ article: 1, history: 1, older: 1 });
});
