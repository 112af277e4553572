-- DropIndex
DROP INDEX "membership_status_applied_at_idx";

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "waited_days" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "membership_status_applied_at_id_idx" ON "membership"("status", "applied_at", "id");

-- CreateIndex
CREATE INDEX "membership_decided_at_id_idx" ON "membership"("decided_at", "id");
