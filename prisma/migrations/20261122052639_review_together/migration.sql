-- CreateEnum
CREATE TYPE "BatchStatus" AS ENUM ('prepared', 'running', 'done', 'undoing', 'undone');

-- CreateEnum
CREATE TYPE "BatchOutcome" AS ENUM ('waiting', 'done', 'refused', 'undone', 'kept');

-- DropForeignKey
ALTER TABLE "Fact" DROP CONSTRAINT "Fact_articleId_fkey";

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "assigneeId" UUID;

-- AlterTable
ALTER TABLE "Fact" ADD COLUMN     "findings" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "projectId" UUID,
ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sourceId" UUID;

-- By hand: the facts that are there take both from their article. Their words are not folded, as those of new facts are:
-- that is the domain's work, and the next decision about a fact does it.
UPDATE "Fact" f SET "projectId" = a."projectId", "sourceId" = a."sourceId",
  "searchText" = lower(concat_ws(' ', f.place, f.indicator, f.period, f.value::text, f.unit,
    (SELECT string_agg(e.quote, ' ' ORDER BY e.ordinal) FROM "Evidence" e WHERE e."factId" = f.id AND e.role = 'evidence')))
FROM "Article" a WHERE a.id = f."articleId";
ALTER TABLE "Fact" ALTER COLUMN "projectId" SET NOT NULL, ALTER COLUMN "sourceId" SET NOT NULL;

-- AlterTable
ALTER TABLE "ReviewEvent" ADD COLUMN     "articleId" UUID,
ADD COLUMN     "batchId" UUID,
ADD COLUMN     "projectId" UUID;

-- By hand: an event is of the article in which its row stands now. Where it stood then was not written down.
UPDATE "ReviewEvent" r SET "articleId" = a.id, "projectId" = a."projectId"
FROM "Article" a
WHERE a.id = coalesce((SELECT f."articleId" FROM "Fact" f WHERE f.id = r."factId"),
  (SELECT n."articleId" FROM "Numeral" n WHERE n.id = r."numeralId"));
DELETE FROM "ReviewEvent" WHERE "articleId" IS NULL;
ALTER TABLE "ReviewEvent" ALTER COLUMN "articleId" SET NOT NULL, ALTER COLUMN "projectId" SET NOT NULL;

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "commentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "status" "BatchStatus" NOT NULL DEFAULT 'prepared',
    "decision" JSONB NOT NULL,
    "selection" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchItem" (
    "batchId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "factId" UUID,
    "numeralId" UUID,
    "version" INTEGER NOT NULL,
    "decision" JSONB,
    "outcome" "BatchOutcome" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,

    CONSTRAINT "BatchItem_pkey" PRIMARY KEY ("batchId","ordinal")
);

-- CreateTable
CREATE TABLE "Presence" (
    "tabId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("tabId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Comment_requestId_key" ON "Comment"("requestId");

-- CreateIndex
CREATE INDEX "Comment_factId_id_idx" ON "Comment"("factId", "id");

-- CreateIndex
CREATE INDEX "Comment_articleId_id_idx" ON "Comment"("articleId", "id");

-- CreateIndex
CREATE INDEX "Comment_projectId_id_idx" ON "Comment"("projectId", "id");

-- CreateIndex
CREATE INDEX "Mention_userId_readAt_idx" ON "Mention"("userId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_projectId_userId_name_key" ON "SavedView"("projectId", "userId", "name");

-- CreateIndex
CREATE INDEX "Batch_projectId_id_idx" ON "Batch"("projectId", "id");

-- CreateIndex
CREATE INDEX "BatchItem_batchId_outcome_ordinal_idx" ON "BatchItem"("batchId", "outcome", "ordinal");

-- CreateIndex
CREATE INDEX "BatchItem_factId_idx" ON "BatchItem"("factId");

-- CreateIndex
CREATE INDEX "BatchItem_numeralId_idx" ON "BatchItem"("numeralId");

-- CreateIndex
CREATE INDEX "Presence_articleId_seenAt_idx" ON "Presence"("articleId", "seenAt");

-- CreateIndex
CREATE UNIQUE INDEX "Article_id_sourceId_projectId_key" ON "Article"("id", "sourceId", "projectId");

-- CreateIndex
CREATE INDEX "Fact_projectId_sourceId_position_id_idx" ON "Fact"("projectId", "sourceId", "position", "id");

-- CreateIndex
CREATE INDEX "ReviewEvent_projectId_id_idx" ON "ReviewEvent"("projectId", "id");

-- CreateIndex
CREATE INDEX "ReviewEvent_articleId_id_idx" ON "ReviewEvent"("articleId", "id");

-- CreateIndex
CREATE INDEX "ReviewEvent_batchId_id_idx" ON "ReviewEvent"("batchId", "id");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_articleId_sourceId_projectId_fkey" FOREIGN KEY ("articleId", "sourceId", "projectId") REFERENCES "Article"("id", "sourceId", "projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEvent" ADD CONSTRAINT "ReviewEvent_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_numeralId_fkey" FOREIGN KEY ("numeralId") REFERENCES "Numeral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: exactly one thing is decided by an item.
ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_one_thing" CHECK (num_nonnulls("factId", "numeralId") = 1);

-- By hand: what changes is announced to every process of the app, once a statement and article. The message only says
-- where to look, as a payload is at most 8,000 bytes, and who may read the rest is asked when they read it.
-- \x3b is a semicolon: Prisma's engine cuts a script at each, also within quotes and comments.
CREATE FUNCTION kaoju_announce() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  PERFORM pg_notify(''kaoju_changes'',
    json_build_object(''kind'', TG_ARGV[0], ''project'', x."projectId", ''article'', x."articleId")::text)
  FROM (SELECT DISTINCT "projectId", "articleId" FROM added) x\x3b
  RETURN NULL\x3b
END';
CREATE TRIGGER "ReviewEvent_announce" AFTER INSERT ON "ReviewEvent"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kaoju_announce('review');
CREATE TRIGGER "Comment_announce_new" AFTER INSERT ON "Comment"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kaoju_announce('comment');
CREATE TRIGGER "Comment_announce_edited" AFTER UPDATE ON "Comment"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kaoju_announce('comment');
