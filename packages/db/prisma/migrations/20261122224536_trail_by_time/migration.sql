-- DropIndex
DROP INDEX "trail_entry_organisation_id_id_idx";

-- DropIndex
DROP INDEX "trail_entry_subject_subject_id_id_idx";

-- CreateIndex
CREATE INDEX "trail_entry_at_id_idx" ON "trail_entry"("at", "id");

-- CreateIndex
CREATE INDEX "trail_entry_subject_subject_id_at_id_idx" ON "trail_entry"("subject", "subject_id", "at", "id");

-- CreateIndex
CREATE INDEX "trail_entry_organisation_id_at_id_idx" ON "trail_entry"("organisation_id", "at", "id");
