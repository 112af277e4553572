-- CreateTable
CREATE TABLE "wait" (
    "id" UUID NOT NULL,
    "place" SERIAL NOT NULL,
    "listing_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "booker_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "fewer" BOOLEAN NOT NULL DEFAULT false,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "purchase_order" TEXT NOT NULL DEFAULT '',
    "offer_id" UUID,
    "offered_units" INTEGER,
    "offered_at" TIMESTAMPTZ(3),
    "offer_until" TIMESTAMPTZ(3),
    "reservation_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wait_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "wait_place_key" ON "wait"("place");

-- CreateIndex
CREATE UNIQUE INDEX "wait_offer_id_key" ON "wait"("offer_id");

-- CreateIndex
CREATE INDEX "wait_listing_id_status_place_idx" ON "wait"("listing_id", "status", "place");

-- CreateIndex
CREATE INDEX "wait_booker_id_status_starts_at_idx" ON "wait"("booker_id", "status", "starts_at");

-- CreateIndex
CREATE INDEX "wait_due_at_idx" ON "wait"("due_at");

-- AddForeignKey
ALTER TABLE "wait" ADD CONSTRAINT "wait_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody waits twice for the same.
CREATE UNIQUE INDEX wait_once ON wait (booker_id, listing_id, starts_at, ends_at) WHERE status IN ('waiting', 'offered');
ALTER TABLE wait ADD CONSTRAINT wait_is_a_stretch CHECK (starts_at < ends_at AND units > 0);
