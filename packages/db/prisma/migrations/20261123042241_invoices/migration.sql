-- AlterTable
ALTER TABLE "commission_rule" ADD COLUMN     "cap" INTEGER,
ADD COLUMN     "currency" TEXT,
ADD COLUMN     "fixed" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "billing_details" (
    "organisation_id" UUID NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "tax_number" TEXT NOT NULL DEFAULT '',
    "tax_rate" INTEGER,
    "bank" TEXT NOT NULL DEFAULT '',
    "bank_account" TEXT NOT NULL DEFAULT '',
    "fapiao" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "billing_details_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "issuer_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "payment_id" UUID NOT NULL,
    "refund_id" UUID,
    "credits_id" UUID,
    "currency" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "paper" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_counter" (
    "issuer_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "invoice_counter_pkey" PRIMARY KEY ("issuer_id","kind","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "invoice_cause_key" ON "invoice"("cause");

-- CreateIndex
CREATE INDEX "invoice_issuer_id_issued_at_id_idx" ON "invoice"("issuer_id", "issued_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invoice_payer_id_issued_at_id_idx" ON "invoice"("payer_id", "issued_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invoice_payment_id_idx" ON "invoice"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_issuer_id_kind_year_number_key" ON "invoice"("issuer_id", "kind", "year", "number");

-- What was issued stays as it was issued.
CREATE TRIGGER invoice_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "invoice"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "invoice" ADD CONSTRAINT invoice_amount CHECK (amount > 0 AND number > 0);
ALTER TABLE "commission_rule"
  ADD CONSTRAINT commission_rule_amounts CHECK (basis_points BETWEEN 0 AND 10000 AND fixed >= 0 AND cap >= 0),
  ADD CONSTRAINT commission_rule_currency CHECK (currency IS NOT NULL OR (fixed = 0 AND cap IS NULL));
