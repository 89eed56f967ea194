-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "ledgerVersion" INTEGER NOT NULL DEFAULT 1;
