-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'reviewer', 'viewer');

-- CreateEnum
CREATE TYPE "FactStatus" AS ENUM ('proposed', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "FactOrigin" AS ENUM ('engine', 'person');

-- CreateEnum
CREATE TYPE "NumeralStatus" AS ENUM ('covered', 'notFact', 'open');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "sessionsFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "firstSignInAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "userId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "date" TEXT,
    "place" TEXT,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Numeral" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "status" "NumeralStatus" NOT NULL,
    "reason" TEXT,
    "byPerson" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Numeral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "status" "FactStatus" NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "origin" "FactOrigin" NOT NULL DEFAULT 'engine',
    "place" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "period" TEXT,
    "value" DECIMAL,
    "unit" TEXT,
    "bound" TEXT,
    "change" DECIMAL,
    "changeUnit" TEXT,
    "basis" TEXT,
    "prior" DECIMAL,
    "priorPeriod" TEXT,
    "level" TEXT NOT NULL,
    "sources" JSONB NOT NULL,
    "rule" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION,
    "trace" JSONB NOT NULL,
    "corrected" BOOLEAN NOT NULL DEFAULT false,
    "changedSinceApproval" BOOLEAN NOT NULL DEFAULT false,
    "approvalHash" TEXT,
    "rejectReason" TEXT,
    "rejectNote" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "factId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewEvent" (
    "id" UUID NOT NULL,
    "factId" UUID,
    "numeralId" UUID,
    "requestId" UUID NOT NULL,
    "requestHash" TEXT,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "undoes" UUID,
    "userId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_login_key" ON "User"("login");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_projectId_textSha256_key" ON "Source"("projectId", "textSha256");

-- CreateIndex
CREATE INDEX "Article_projectId_id_idx" ON "Article"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Article_sourceId_ordinal_key" ON "Article"("sourceId", "ordinal");

-- CreateIndex
CREATE INDEX "Numeral_articleId_status_idx" ON "Numeral"("articleId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Numeral_articleId_start_end_key" ON "Numeral"("articleId", "start", "end");

-- CreateIndex
CREATE INDEX "Fact_articleId_position_idx" ON "Fact"("articleId", "position");

-- CreateIndex
CREATE INDEX "Fact_articleId_status_idx" ON "Fact"("articleId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Fact_id_articleId_key" ON "Fact"("id", "articleId");

-- CreateIndex
CREATE INDEX "Evidence_articleId_start_end_idx" ON "Evidence"("articleId", "start", "end");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_factId_role_ordinal_key" ON "Evidence"("factId", "role", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewEvent_requestId_key" ON "ReviewEvent"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewEvent_undoes_key" ON "ReviewEvent"("undoes");

-- CreateIndex
CREATE INDEX "ReviewEvent_factId_id_idx" ON "ReviewEvent"("factId", "id");

-- CreateIndex
CREATE INDEX "ReviewEvent_numeralId_id_idx" ON "ReviewEvent"("numeralId", "id");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Numeral" ADD CONSTRAINT "Numeral_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_factId_articleId_fkey" FOREIGN KEY ("factId", "articleId") REFERENCES "Fact"("id", "articleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEvent" ADD CONSTRAINT "ReviewEvent_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEvent" ADD CONSTRAINT "ReviewEvent_numeralId_fkey" FOREIGN KEY ("numeralId") REFERENCES "Numeral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewEvent" ADD CONSTRAINT "ReviewEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
