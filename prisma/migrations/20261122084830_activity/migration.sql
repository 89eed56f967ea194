-- DropIndex
DROP INDEX "ReviewEvent_projectId_id_idx";

-- CreateTable
CREATE TABLE "BatchRun" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "items" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BatchRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BatchRun_projectId_kind_id_idx" ON "BatchRun"("projectId", "kind", "id");

-- CreateIndex
CREATE INDEX "BatchRun_projectId_userId_kind_id_idx" ON "BatchRun"("projectId", "userId", "kind", "id");

-- CreateIndex
CREATE UNIQUE INDEX "BatchRun_batchId_kind_key" ON "BatchRun"("batchId", "kind");

-- AddForeignKey
ALTER TABLE "BatchRun" ADD CONSTRAINT "BatchRun_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchRun" ADD CONSTRAINT "BatchRun_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchRun" ADD CONSTRAINT "BatchRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: batches that were run before there were runs. The first event of each stands for when it began.
INSERT INTO "BatchRun" (id, "batchId", "projectId", "userId", kind, items, at)
SELECT (array_agg(r.id ORDER BY r.id))[1], r."batchId", r."projectId", (array_agg(r."userId" ORDER BY r.id))[1], r.kind, count(*), min(r.at)
FROM "ReviewEvent" r WHERE r."batchId" IS NOT NULL AND r."userId" IS NOT NULL
GROUP BY r."batchId", r."projectId", r.kind;

-- By hand, partial: what one person did at one time to one thing. Kinds come first, so that a rare one is found among a
-- million others. All kinds together are read off the beginnings of each.
DROP INDEX "ReviewEvent_activity";
DROP INDEX "ReviewEvent_activity_of_person";
CREATE INDEX "ReviewEvent_activity" ON "ReviewEvent" ("projectId", kind, id) WHERE "userId" IS NOT NULL AND "batchId" IS NULL;
CREATE INDEX "ReviewEvent_activity_of_person" ON "ReviewEvent" ("projectId", "userId", kind, id) WHERE "userId" IS NOT NULL AND "batchId" IS NULL;
CREATE INDEX "ReviewEvent_activity_of_article" ON "ReviewEvent" ("articleId", kind, id) WHERE "userId" IS NOT NULL AND "batchId" IS NULL;

-- By hand, partial: which batches have written in an article, and how much.
CREATE INDEX "ReviewEvent_batches_of_article" ON "ReviewEvent" ("articleId", "batchId", kind) WHERE "batchId" IS NOT NULL;
