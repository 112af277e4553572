-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "search_name" TEXT NOT NULL DEFAULT '';
