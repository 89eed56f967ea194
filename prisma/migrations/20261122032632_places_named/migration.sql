-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "placesNamed" TEXT[] DEFAULT ARRAY[]::TEXT[];
