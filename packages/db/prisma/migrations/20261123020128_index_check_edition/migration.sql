-- AlterTable
ALTER TABLE "index_check" ADD COLUMN     "edition" TEXT NOT NULL DEFAULT '';
