-- CreateEnum
CREATE TYPE "ReleaseChangeKind" AS ENUM ('added', 'corrected', 'withdrawn');

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "requestId" UUID NOT NULL,
    "requestHash" TEXT NOT NULL,
    "projectName" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "licence" TEXT,
    "address" TEXT NOT NULL,
    "texts" BOOLEAN NOT NULL,
    "names" BOOLEAN NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "previousId" UUID,
    "sealedAt" TIMESTAMPTZ(3),
    "counts" JSONB,
    "review" JSONB,
    "people" JSONB,
    "contentSha256" CHAR(64),
    "packageSha256" CHAR(64),
    "packageBytes" BIGINT,
    "formatVersion" INTEGER,
    "publicAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawReason" TEXT,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseSource" (
    "releaseId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReleaseSource_pkey" PRIMARY KEY ("releaseId","sourceId")
);

-- CreateTable
CREATE TABLE "ReleaseArticle" (
    "releaseId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "date" TEXT,
    "place" TEXT,

    CONSTRAINT "ReleaseArticle_pkey" PRIMARY KEY ("releaseId","articleId")
);

-- CreateTable
CREATE TABLE "FactSnapshot" (
    "hash" CHAR(64) NOT NULL,
    "content" JSON NOT NULL,

    CONSTRAINT "FactSnapshot_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ReleaseFact" (
    "releaseId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "factId" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "claim" CHAR(64) NOT NULL,
    "version" INTEGER NOT NULL,
    "approvedById" UUID NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReleaseFact_pkey" PRIMARY KEY ("releaseId","ordinal")
);

-- CreateTable
CREATE TABLE "ReleaseChange" (
    "releaseId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "ReleaseChangeKind" NOT NULL,
    "factId" UUID NOT NULL,
    "before" CHAR(64),
    "after" CHAR(64),
    "reason" TEXT,
    "note" TEXT,
    "byId" UUID,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "ReleaseChange_pkey" PRIMARY KEY ("releaseId","ordinal")
);

-- CreateIndex
CREATE UNIQUE INDEX "Release_requestId_key" ON "Release"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_projectId_number_key" ON "Release"("projectId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ReleaseFact_releaseId_factId_key" ON "ReleaseFact"("releaseId", "factId");

-- CreateIndex
CREATE INDEX "ReleaseChange_releaseId_kind_ordinal_idx" ON "ReleaseChange"("releaseId", "kind", "ordinal");

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseSource" ADD CONSTRAINT "ReleaseSource_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseSource" ADD CONSTRAINT "ReleaseSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseArticle" ADD CONSTRAINT "ReleaseArticle_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseFact" ADD CONSTRAINT "ReleaseFact_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseFact" ADD CONSTRAINT "ReleaseFact_hash_fkey" FOREIGN KEY ("hash") REFERENCES "FactSnapshot"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseChange" ADD CONSTRAINT "ReleaseChange_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseChange" ADD CONSTRAINT "ReleaseChange_before_fkey" FOREIGN KEY ("before") REFERENCES "FactSnapshot"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseChange" ADD CONSTRAINT "ReleaseChange_after_fkey" FOREIGN KEY ("after") REFERENCES "FactSnapshot"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand throughout from here. \x3b is a semicolon: Prisma's engine cuts a script at each, also within quotes and comments.

-- A sealed release is what it is. Only these may still be written: the package's hash, size and format, each once, and the
-- withdrawal, once, and whether it is public, back and forth.
CREATE FUNCTION kaoju_release_guard() RETURNS trigger LANGUAGE plpgsql AS E'
DECLARE
  once text[] := ARRAY[''packageSha256'', ''packageBytes'', ''formatVersion'', ''withdrawnAt'', ''withdrawnById'', ''withdrawReason'']\x3b
  was jsonb := to_jsonb(OLD)\x3b
  becomes jsonb\x3b
  name text\x3b
BEGIN
  IF TG_OP = ''DELETE'' THEN
    RAISE EXCEPTION ''A release is never deleted.'' USING ERRCODE = ''restrict_violation''\x3b
  END IF\x3b
  IF OLD."sealedAt" IS NULL THEN RETURN NEW\x3b END IF\x3b
  becomes := to_jsonb(NEW)\x3b
  IF (was - once - ''publicAt'') <> (becomes - once - ''publicAt'') THEN
    RAISE EXCEPTION ''A sealed release is never changed.'' USING ERRCODE = ''restrict_violation''\x3b
  END IF\x3b
  FOREACH name IN ARRAY once LOOP
    IF was->>name IS NOT NULL AND was->>name IS DISTINCT FROM becomes->>name THEN
      RAISE EXCEPTION ''% of a release is written once.'', name USING ERRCODE = ''restrict_violation''\x3b
    END IF\x3b
  END LOOP\x3b
  RETURN NEW\x3b
END';
CREATE TRIGGER "Release_guard" BEFORE UPDATE OR DELETE ON "Release" FOR EACH ROW EXECUTE FUNCTION kaoju_release_guard();

-- Half a release is none: whatever is not sealed when its transaction ends takes the transaction with it.
CREATE FUNCTION kaoju_release_sealed() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF EXISTS (SELECT FROM "Release" WHERE id = NEW.id AND "sealedAt" IS NULL) THEN
    RAISE EXCEPTION ''A release must be sealed in the transaction that makes it.'' USING ERRCODE = ''restrict_violation''\x3b
  END IF\x3b
  RETURN NULL\x3b
END';
CREATE CONSTRAINT TRIGGER "Release_sealed" AFTER INSERT ON "Release" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION kaoju_release_sealed();

-- What belongs to a release is added before it is sealed, and then neither changed nor removed.
CREATE FUNCTION kaoju_release_part() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF EXISTS (SELECT FROM added a JOIN "Release" r ON r.id = a."releaseId" WHERE r."sealedAt" IS NOT NULL) THEN
    RAISE EXCEPTION ''Nothing is added to a sealed release.'' USING ERRCODE = ''restrict_violation''\x3b
  END IF\x3b
  RETURN NULL\x3b
END';
CREATE FUNCTION kaoju_never() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  RAISE EXCEPTION ''% of "%" is refused: what was released stays.'', TG_OP, TG_TABLE_NAME USING ERRCODE = ''restrict_violation''\x3b
END';

CREATE TRIGGER "ReleaseSource_added" AFTER INSERT ON "ReleaseSource" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kaoju_release_part();
CREATE TRIGGER "ReleaseArticle_added" AFTER INSERT ON "ReleaseArticle" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kaoju_release_part();
CREATE TRIGGER "ReleaseFact_added" AFTER INSERT ON "ReleaseFact" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kaoju_release_part();
CREATE TRIGGER "ReleaseChange_added" AFTER INSERT ON "ReleaseChange" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kaoju_release_part();

CREATE TRIGGER "Release_never" BEFORE TRUNCATE ON "Release" FOR EACH STATEMENT EXECUTE FUNCTION kaoju_never();
CREATE TRIGGER "ReleaseSource_never" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReleaseSource" FOR EACH STATEMENT EXECUTE FUNCTION kaoju_never();
CREATE TRIGGER "ReleaseArticle_never" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReleaseArticle" FOR EACH STATEMENT EXECUTE FUNCTION kaoju_never();
CREATE TRIGGER "ReleaseFact_never" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReleaseFact" FOR EACH STATEMENT EXECUTE FUNCTION kaoju_never();
CREATE TRIGGER "ReleaseChange_never" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReleaseChange" FOR EACH STATEMENT EXECUTE FUNCTION kaoju_never();
CREATE TRIGGER "FactSnapshot_never" BEFORE UPDATE OR DELETE OR TRUNCATE ON "FactSnapshot" FOR EACH STATEMENT EXECUTE FUNCTION kaoju_never();
