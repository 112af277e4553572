-- AlterTable
ALTER TABLE "listing" ADD COLUMN     "search_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "search_version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "unmet_search" (
    "words" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "unmet_search_pkey" PRIMARY KEY ("words","locale","day")
);

-- CreateTable
CREATE TABLE "unmet_search_mark" (
    "words" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by" UUID NOT NULL,

    CONSTRAINT "unmet_search_mark_pkey" PRIMARY KEY ("words")
);

-- CreateTable
CREATE TABLE "index_check" (
    "engine" TEXT NOT NULL,
    "shelf" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "milliseconds" INTEGER NOT NULL,
    "documents" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "stale" INTEGER NOT NULL,
    "extra" INTEGER NOT NULL,

    CONSTRAINT "index_check_pkey" PRIMARY KEY ("engine","shelf")
);

-- CreateIndex
CREATE INDEX "unmet_search_day_idx" ON "unmet_search"("day");

-- The index holds documents at the listing's own version; the next one must be newer.
UPDATE "listing" SET "search_version" = "version";
