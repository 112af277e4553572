-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "weekly_minutes" INTEGER NOT NULL DEFAULT 0;
