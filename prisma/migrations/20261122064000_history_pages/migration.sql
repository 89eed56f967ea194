-- A fact's history is read by pages in the order of its versions.
DROP INDEX "ReviewEvent_factId_id_idx";
CREATE INDEX "ReviewEvent_factId_version_idx" ON "ReviewEvent"("factId", "version");

-- By hand, partial: a project's activity is what people did. Without this, one import of many articles, whose proposals
-- are events too, would have to be read through to find the decisions before it.
CREATE INDEX "ReviewEvent_activity" ON "ReviewEvent" ("projectId", id) WHERE "userId" IS NOT NULL;
CREATE INDEX "ReviewEvent_activity_of_person" ON "ReviewEvent" ("projectId", "userId", id) WHERE "userId" IS NOT NULL;
