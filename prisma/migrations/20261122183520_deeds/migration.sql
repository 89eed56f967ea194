-- CreateTable
CREATE TABLE "Deed" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "articleId" UUID,
    "sourceId" UUID,
    "releaseId" UUID,
    "details" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Deed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Deed_projectId_kind_id_idx" ON "Deed"("projectId", "kind", "id");

-- CreateIndex
CREATE INDEX "Deed_projectId_userId_kind_id_idx" ON "Deed"("projectId", "userId", "kind", "id");

-- CreateIndex
CREATE INDEX "Deed_articleId_kind_id_idx" ON "Deed"("articleId", "kind", "id");

-- CreateIndex
CREATE INDEX "Deed_sourceId_kind_id_idx" ON "Deed"("sourceId", "kind", "id");

-- CreateIndex
CREATE INDEX "Comment_projectId_userId_id_idx" ON "Comment"("projectId", "userId", "id");

-- AddForeignKey
ALTER TABLE "Deed" ADD CONSTRAINT "Deed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deed" ADD CONSTRAINT "Deed_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deed" ADD CONSTRAINT "Deed_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deed" ADD CONSTRAINT "Deed_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what is known of releases from before. Who made one public, imported a file or gave an article to somebody was
-- not written down, and is not guessed. A withdrawal gets an id of its moment, as ids of events begin with theirs.
INSERT INTO "Deed" (id, "projectId", "userId", kind, "releaseId", details, at)
SELECT r.id, r."projectId", r."createdById", 'release', r.id, '{"act":"freeze"}', r."createdAt" FROM "Release" r;
INSERT INTO "Deed" (id, "projectId", "userId", kind, "releaseId", details, at)
SELECT (left(m.hex, 8) || '-' || substr(m.hex, 9, 4) || '-7000-8000-' || left(md5(r.id::text), 12))::uuid,
  r."projectId", r."withdrawnById", 'release', r.id, '{"act":"withdraw"}', r."withdrawnAt"
FROM "Release" r
CROSS JOIN LATERAL (SELECT lpad(to_hex((extract(epoch FROM r."withdrawnAt") * 1000)::bigint), 12, '0') AS hex) m
WHERE r."withdrawnById" IS NOT NULL;
