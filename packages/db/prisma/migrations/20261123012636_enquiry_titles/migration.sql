-- AlterTable
ALTER TABLE "enquiry" ADD COLUMN     "folded_title" TEXT NOT NULL DEFAULT '';
