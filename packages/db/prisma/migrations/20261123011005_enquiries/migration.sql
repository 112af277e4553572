-- CreateTable
CREATE TABLE "enquiry" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "card" JSONB NOT NULL,
    "asker_id" UUID NOT NULL,
    "addressee_id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "text_digest" TEXT NOT NULL,
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry_side" (
    "enquiry_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "assignee_id" UUID,
    "read_seq" INTEGER NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enquiry_side_pkey" PRIMARY KEY ("enquiry_id","organisation_id")
);

-- CreateTable
CREATE TABLE "enquiry_entry" (
    "id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "organisation_id" UUID,
    "person_id" UUID,
    "only_for" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "folded" TEXT NOT NULL DEFAULT '',
    "data" JSONB NOT NULL DEFAULT '{}',
    "via" TEXT NOT NULL DEFAULT 'web',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "enquiry_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry_attachment" (
    "entry_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "enquiry_attachment_pkey" PRIMARY KEY ("entry_id","file_id")
);

-- CreateTable
CREATE TABLE "enquiry_edit" (
    "entry_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enquiry_edit_pkey" PRIMARY KEY ("entry_id","version")
);

-- CreateTable
CREATE TABLE "enquiry_reading" (
    "enquiry_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "enquiry_reading_pkey" PRIMARY KEY ("person_id","enquiry_id")
);

-- CreateTable
CREATE TABLE "enquiry_draft" (
    "enquiry_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "file_ids" UUID[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enquiry_draft_pkey" PRIMARY KEY ("enquiry_id","person_id")
);

-- CreateTable
CREATE TABLE "enquiry_label" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "colour" TEXT NOT NULL,

    CONSTRAINT "enquiry_label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry_labelling" (
    "label_id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "enquiry_labelling_pkey" PRIMARY KEY ("label_id","enquiry_id")
);

-- CreateTable
CREATE TABLE "saved_reply" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_block" (
    "organisation_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_block_pkey" PRIMARY KEY ("organisation_id","blocked_id")
);

-- CreateTable
CREATE TABLE "enquiry_report" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "organisation_id" UUID,
    "person_id" UUID,
    "cause" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enquiry_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_address" (
    "id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "reply_address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "recipients" TEXT[],
    "bytes" INTEGER NOT NULL,
    "spf" TEXT,
    "dkim" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "refusal" TEXT,
    "entry_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbound_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "enquiry_asker_id_created_at_idx" ON "enquiry"("asker_id", "created_at");

-- CreateIndex
CREATE INDEX "enquiry_subject_subject_id_idx" ON "enquiry"("subject", "subject_id");

-- CreateIndex
CREATE INDEX "enquiry_side_organisation_id_last_at_enquiry_id_idx" ON "enquiry_side"("organisation_id", "last_at" DESC, "enquiry_id" DESC);

-- CreateIndex
CREATE INDEX "enquiry_side_organisation_id_other_id_idx" ON "enquiry_side"("organisation_id", "other_id");

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_entry_enquiry_id_seq_key" ON "enquiry_entry"("enquiry_id", "seq");

-- CreateIndex
CREATE INDEX "enquiry_attachment_file_id_idx" ON "enquiry_attachment"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_label_organisation_id_name_key" ON "enquiry_label"("organisation_id", "name");

-- CreateIndex
CREATE INDEX "enquiry_labelling_enquiry_id_organisation_id_idx" ON "enquiry_labelling"("enquiry_id", "organisation_id");

-- CreateIndex
CREATE INDEX "saved_reply_organisation_id_locale_idx" ON "saved_reply"("organisation_id", "locale");

-- CreateIndex
CREATE INDEX "organisation_block_blocked_id_idx" ON "organisation_block"("blocked_id");

-- CreateIndex
CREATE INDEX "enquiry_report_status_created_at_id_idx" ON "enquiry_report"("status", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_report_entry_id_organisation_id_key" ON "enquiry_report"("entry_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "reply_address_enquiry_id_person_id_organisation_id_key" ON "reply_address"("enquiry_id", "person_id", "organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_mail_key_key" ON "inbound_mail"("key");

-- CreateIndex
CREATE INDEX "inbound_mail_received_at_id_idx" ON "inbound_mail"("received_at", "id");

-- AddForeignKey
ALTER TABLE "enquiry_side" ADD CONSTRAINT "enquiry_side_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_entry" ADD CONSTRAINT "enquiry_entry_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_attachment" ADD CONSTRAINT "enquiry_attachment_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "enquiry_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_edit" ADD CONSTRAINT "enquiry_edit_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "enquiry_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_labelling" ADD CONSTRAINT "enquiry_labelling_label_id_fkey" FOREIGN KEY ("label_id") REFERENCES "enquiry_label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_labelling" ADD CONSTRAINT "enquiry_labelling_enquiry_id_organisation_id_fkey" FOREIGN KEY ("enquiry_id", "organisation_id") REFERENCES "enquiry_side"("enquiry_id", "organisation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_report" ADD CONSTRAINT "enquiry_report_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "enquiry_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
