-- AlterTable
ALTER TABLE "User" ADD COLUMN "recordOf" UUID;

-- A name of an imported package's record is no account: nobody can sign in as it, now or later.
ALTER TABLE "User" ADD CONSTRAINT "User_record_is_no_account"
  CHECK ("recordOf" IS NULL OR ("passwordHash" IS NULL AND "disabledAt" IS NOT NULL));
