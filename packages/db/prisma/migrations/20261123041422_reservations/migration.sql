-- CreateTable
CREATE TABLE "quota" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "bookers" JSONB NOT NULL,
    "resource" JSONB NOT NULL,
    "measure" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "limit" INTEGER NOT NULL,
    "prime_time" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quota_lift" (
    "quota_id" UUID NOT NULL,
    "reservation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quota_lift_pkey" PRIMARY KEY ("quota_id","reservation_id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "listing_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "booker_id" UUID NOT NULL,
    "booked_by_id" UUID NOT NULL,
    "series_id" UUID,
    "measure" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "samples" INTEGER,
    "express" BOOLEAN NOT NULL DEFAULT false,
    "holds" BOOLEAN NOT NULL,
    "held_until" TIMESTAMPTZ(3),
    "respond_by" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "beyond_quota" BOOLEAN NOT NULL DEFAULT false,
    "rail" TEXT,
    "currency" TEXT,
    "total" INTEGER,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "terms" JSONB NOT NULL,
    "folded" TEXT NOT NULL DEFAULT '',
    "purchase_order" TEXT NOT NULL DEFAULT '',
    "message" TEXT NOT NULL DEFAULT '',
    "enquiry_id" UUID,
    "cancelled_by" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "checked_in_at" TIMESTAMPTZ(3),
    "checked_out_at" TIMESTAMPTZ(3),
    "used_minutes" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation_change" (
    "id" UUID NOT NULL,
    "reservation_id" UUID NOT NULL,
    "of_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "units" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "difference" INTEGER NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reservation_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation_series" (
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "listing_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "booker_id" UUID NOT NULL,
    "booked_by_id" UUID NOT NULL,
    "repeat" JSONB NOT NULL,
    "policy" TEXT NOT NULL,
    "skipped" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reservation_series_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "quota_organisation_id_created_at_idx" ON "quota"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "quota_lift_reservation_id_idx" ON "quota_lift"("reservation_id");

-- CreateIndex
CREATE UNIQUE INDEX "reservation_number_key" ON "reservation"("number");

-- CreateIndex
CREATE INDEX "reservation_provider_id_starts_at_id_idx" ON "reservation"("provider_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "reservation_booker_id_starts_at_id_idx" ON "reservation"("booker_id", "starts_at", "id");

-- CreateIndex
CREATE INDEX "reservation_listing_id_starts_at_idx" ON "reservation"("listing_id", "starts_at");

-- CreateIndex
CREATE INDEX "reservation_series_id_starts_at_idx" ON "reservation"("series_id", "starts_at");

-- CreateIndex
CREATE INDEX "reservation_due_at_idx" ON "reservation"("due_at");

-- CreateIndex
CREATE INDEX "reservation_change_reservation_id_created_at_idx" ON "reservation_change"("reservation_id", "created_at");

-- CreateIndex
CREATE INDEX "reservation_change_status_answer_by_idx" ON "reservation_change"("status", "answer_by");

-- CreateIndex
CREATE INDEX "reservation_series_booker_id_created_at_idx" ON "reservation_series"("booker_id", "created_at");

-- AddForeignKey
ALTER TABLE "quota_lift" ADD CONSTRAINT "quota_lift_quota_id_fkey" FOREIGN KEY ("quota_id") REFERENCES "quota"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservation_change" ADD CONSTRAINT "reservation_change_reservation_id_fkey" FOREIGN KEY ("reservation_id") REFERENCES "reservation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Numbers that people read out; they rise, and may have gaps.
CREATE SEQUENCE "reservation_count_seq";
