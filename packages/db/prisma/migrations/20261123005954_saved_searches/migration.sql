-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "filters" JSONB NOT NULL,
    "locale" TEXT NOT NULL,
    "pace" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search_hit" (
    "search_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_search_hit_pkey" PRIMARY KEY ("search_id","listing_id")
);

-- CreateIndex
CREATE INDEX "saved_search_person_id_id_idx" ON "saved_search"("person_id", "id");

-- CreateIndex
CREATE INDEX "saved_search_next_at_idx" ON "saved_search"("next_at");

-- CreateIndex
CREATE INDEX "saved_search_pace_checked_at_idx" ON "saved_search"("pace", "checked_at");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_hit" ADD CONSTRAINT "saved_search_hit_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;
