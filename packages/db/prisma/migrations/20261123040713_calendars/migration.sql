-- CreateTable
CREATE TABLE "busy_feed" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "units" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "content_hash" TEXT,
    "tried_at" TIMESTAMPTZ(3),
    "fetched_at" TIMESTAMPTZ(3),
    "expanded_to" TIMESTAMPTZ(3),
    "failure" TEXT,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "busy_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "busy_time" (
    "feed_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "busy_time_pkey" PRIMARY KEY ("feed_id","starts_at")
);

-- CreateTable
CREATE TABLE "calendar_link" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "listing_id" UUID,
    "organisation_id" UUID,
    "person_id" UUID,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "rotated_at" TIMESTAMPTZ(3),
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "busy_feed_next_at_idx" ON "busy_feed"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "busy_feed_listing_id_url_key" ON "busy_feed"("listing_id", "url");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_link_listing_id_key" ON "calendar_link"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_link_organisation_id_key" ON "calendar_link"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_link_person_id_key" ON "calendar_link"("person_id");

-- AddForeignKey
ALTER TABLE "busy_feed" ADD CONSTRAINT "busy_feed_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "busy_time" ADD CONSTRAINT "busy_time_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "busy_feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_link" ADD CONSTRAINT "calendar_link_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_link" ADD CONSTRAINT "calendar_link_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_link" ADD CONSTRAINT "calendar_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A link opens one calendar
ALTER TABLE "calendar_link" ADD CONSTRAINT "calendar_link_one_subject" CHECK (num_nonnulls("listing_id", "organisation_id", "person_id") = 1);
