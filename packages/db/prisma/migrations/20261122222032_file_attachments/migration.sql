-- DropIndex
DROP INDEX "invitation_organisation_id_idx";

-- DropIndex
DROP INDEX "stored_file_organisation_id_idx";

-- CreateIndex
CREATE INDEX "credential_file_id_idx" ON "credential"("file_id");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_created_at_idx" ON "invitation"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "listing_document_file_id_idx" ON "listing_document"("file_id");

-- CreateIndex
CREATE INDEX "listing_photo_file_id_idx" ON "listing_photo"("file_id");

-- CreateIndex
CREATE INDEX "membership_document_file_id_idx" ON "membership_document"("file_id");

-- CreateIndex
CREATE INDEX "organisation_logo_file_id_idx" ON "organisation"("logo_file_id");

-- CreateIndex
CREATE INDEX "stored_file_organisation_id_created_at_idx" ON "stored_file"("organisation_id", "created_at");
