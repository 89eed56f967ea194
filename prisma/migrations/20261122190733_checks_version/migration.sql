-- What is there is from before (0), and is renewed in the background: what checks find is code, not SQL.
-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "checksVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Article_checksVersion_id_idx" ON "Article"("checksVersion", "id");
