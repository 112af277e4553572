-- CreateTable
CREATE TABLE "sample_set" (
    "reservation_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "listing_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "booker_id" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "express" BOOLEAN NOT NULL,
    "days" INTEGER,
    "next_place" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sample_set_pkey" PRIMARY KEY ("reservation_id")
);

-- CreateTable
CREATE TABLE "sample" (
    "id" UUID NOT NULL,
    "reservation_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "material" TEXT NOT NULL DEFAULT '',
    "count" INTEGER NOT NULL,
    "weight_mg" INTEGER,
    "weight_unit" TEXT NOT NULL DEFAULT 'g',
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "received_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "reported_at" TIMESTAMPTZ(3),
    "tell_at" TIMESTAMPTZ(3),

    CONSTRAINT "sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sample_hand_over" (
    "id" UUID NOT NULL,
    "sample_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "weight_mg" INTEGER,
    "condition" TEXT NOT NULL,
    "differs" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "photo_ids" UUID[],
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sample_hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sample_report" (
    "id" UUID NOT NULL,
    "reservation_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "replaces_id" UUID,
    "file_ids" UUID[],
    "note" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "sample_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sample_report_line" (
    "report_id" UUID NOT NULL,
    "sample_id" UUID NOT NULL,

    CONSTRAINT "sample_report_line_pkey" PRIMARY KEY ("report_id","sample_id")
);

-- CreateIndex
CREATE INDEX "sample_set_provider_id_idx" ON "sample_set"("provider_id");

-- CreateIndex
CREATE INDEX "sample_set_number_idx" ON "sample_set"("number");

-- CreateIndex
CREATE INDEX "sample_tell_at_idx" ON "sample"("tell_at");

-- CreateIndex
CREATE UNIQUE INDEX "sample_reservation_id_place_key" ON "sample"("reservation_id", "place");

-- CreateIndex
CREATE INDEX "sample_hand_over_photo_ids_idx" ON "sample_hand_over" USING GIN ("photo_ids");

-- CreateIndex
CREATE UNIQUE INDEX "sample_hand_over_sample_id_kind_key" ON "sample_hand_over"("sample_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "sample_report_replaces_id_key" ON "sample_report"("replaces_id");

-- CreateIndex
CREATE INDEX "sample_report_reservation_id_idx" ON "sample_report"("reservation_id");

-- CreateIndex
CREATE INDEX "sample_report_file_ids_idx" ON "sample_report" USING GIN ("file_ids");

-- CreateIndex
CREATE INDEX "sample_report_line_sample_id_idx" ON "sample_report_line"("sample_id");

-- AddForeignKey
ALTER TABLE "sample" ADD CONSTRAINT "sample_reservation_id_fkey" FOREIGN KEY ("reservation_id") REFERENCES "sample_set"("reservation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample_hand_over" ADD CONSTRAINT "sample_hand_over_sample_id_fkey" FOREIGN KEY ("sample_id") REFERENCES "sample"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample_report" ADD CONSTRAINT "sample_report_reservation_id_fkey" FOREIGN KEY ("reservation_id") REFERENCES "sample_set"("reservation_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample_report" ADD CONSTRAINT "sample_report_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "sample_report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample_report_line" ADD CONSTRAINT "sample_report_line_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "sample_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sample_report_line" ADD CONSTRAINT "sample_report_line_sample_id_fkey" FOREIGN KEY ("sample_id") REFERENCES "sample"("id") ON DELETE CASCADE ON UPDATE CASCADE;
