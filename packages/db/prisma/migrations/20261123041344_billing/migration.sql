-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "payer_id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "opened_by_id" UUID,
    "rail" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "commission" INTEGER NOT NULL DEFAULT 0,
    "commission_kept" JSONB NOT NULL,
    "fee_bearer" TEXT NOT NULL DEFAULT 'alliance',
    "capture" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "wanted" TEXT NOT NULL DEFAULT 'collect',
    "reference" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "captured" INTEGER NOT NULL DEFAULT 0,
    "refunded" INTEGER NOT NULL DEFAULT 0,
    "authorised_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "reminded_at" TIMESTAMPTZ(3),
    "overdue_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_attempt" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "session_id" TEXT,
    "intent_id" TEXT,
    "charge_id" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "captured" INTEGER NOT NULL DEFAULT 0,
    "url" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "commission" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL DEFAULT '',
    "requested_by_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'wanted',
    "attempt_id" UUID,
    "source" TEXT NOT NULL DEFAULT 'held',
    "stripe_id" TEXT,
    "reversal" INTEGER,
    "reversal_id" TEXT,
    "failure" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payee_transfer" (
    "id" UUID NOT NULL,
    "payment_id" UUID,
    "payee_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "reversed" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'wanted',
    "stripe_id" TEXT,
    "failure" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "made_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payee_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "organisation_id" UUID,
    "currency" TEXT NOT NULL,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payment_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payee_account" (
    "organisation_id" UUID NOT NULL,
    "stripe_id" TEXT,
    "country" TEXT NOT NULL,
    "details_submitted" BOOLEAN NOT NULL DEFAULT false,
    "transfers_active" BOOLEAN NOT NULL DEFAULT false,
    "payouts_enabled" BOOLEAN NOT NULL DEFAULT false,
    "requirements" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "due_by" TIMESTAMPTZ(3),
    "disabled_reason" TEXT,
    "opened_by_id" UUID NOT NULL,
    "synced_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payee_account_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "payer_customer" (
    "organisation_id" UUID NOT NULL,
    "stripe_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payer_customer_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "bank_account" (
    "organisation_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "branch" TEXT NOT NULL DEFAULT '',
    "number" TEXT NOT NULL,
    "swift" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("organisation_id","currency")
);

-- CreateTable
CREATE TABLE "transfer_proof" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "sent_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "file_ids" UUID[],
    "uploaded_by_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transfer_proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_receipt" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "received_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "confirmed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "account" TEXT,
    "subject" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "source" TEXT NOT NULL DEFAULT 'webhook',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" TEXT NOT NULL,
    "payee_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "arrives_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" TEXT NOT NULL,
    "payment_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "commission" INTEGER NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'held',
    "answer_by" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commission_rule" (
    "id" UUID NOT NULL,
    "kind" TEXT,
    "category_id" TEXT,
    "programme" TEXT,
    "member_class" TEXT,
    "basis_points" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commission_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_check" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "payments" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,

    CONSTRAINT "ledger_check_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payment_reference_key" ON "payment"("reference");

-- CreateIndex
CREATE INDEX "payment_payer_id_created_at_id_idx" ON "payment"("payer_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "payment_payee_id_created_at_id_idx" ON "payment"("payee_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "payment_status_due_at_idx" ON "payment"("status", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_subject_subject_id_number_key" ON "payment"("subject", "subject_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "card_attempt_session_id_key" ON "card_attempt"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "card_attempt_intent_id_key" ON "card_attempt"("intent_id");

-- CreateIndex
CREATE UNIQUE INDEX "card_attempt_charge_id_key" ON "card_attempt"("charge_id");

-- CreateIndex
CREATE INDEX "card_attempt_status_created_at_idx" ON "card_attempt"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "card_attempt_payment_id_number_key" ON "card_attempt"("payment_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "refund_stripe_id_key" ON "refund"("stripe_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_reversal_id_key" ON "refund"("reversal_id");

-- CreateIndex
CREATE INDEX "refund_status_created_at_idx" ON "refund"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "refund_payment_id_cause_key" ON "refund"("payment_id", "cause");

-- CreateIndex
CREATE UNIQUE INDEX "payee_transfer_stripe_id_key" ON "payee_transfer"("stripe_id");

-- CreateIndex
CREATE INDEX "payee_transfer_payee_id_created_at_id_idx" ON "payee_transfer"("payee_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "payee_transfer_status_created_at_idx" ON "payee_transfer"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "payee_transfer_payment_id_key" ON "payee_transfer"("payment_id");

-- CreateIndex
CREATE INDEX "ledger_account_organisation_id_idx" ON "ledger_account"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_cause_key" ON "ledger_transaction"("cause");

-- CreateIndex
CREATE INDEX "ledger_transaction_payment_id_idx" ON "ledger_transaction"("payment_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_at_id_idx" ON "ledger_transaction"("at", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE INDEX "ledger_entry_account_id_at_id_idx" ON "ledger_entry"("account_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "payee_account_stripe_id_key" ON "payee_account"("stripe_id");

-- CreateIndex
CREATE UNIQUE INDEX "payer_customer_stripe_id_key" ON "payer_customer"("stripe_id");

-- CreateIndex
CREATE INDEX "transfer_proof_payment_id_idx" ON "transfer_proof"("payment_id");

-- CreateIndex
CREATE INDEX "transfer_proof_file_ids_idx" ON "transfer_proof" USING GIN ("file_ids");

-- CreateIndex
CREATE INDEX "bank_receipt_payment_id_idx" ON "bank_receipt"("payment_id");

-- CreateIndex
CREATE INDEX "webhook_event_status_received_at_idx" ON "webhook_event"("status", "received_at");

-- CreateIndex
CREATE INDEX "webhook_event_created_at_idx" ON "webhook_event"("created_at");

-- CreateIndex
CREATE INDEX "payout_payee_id_created_at_id_idx" ON "payout"("payee_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "dispute_payment_id_idx" ON "dispute"("payment_id");

-- CreateIndex
CREATE INDEX "commission_rule_starts_on_idx" ON "commission_rule"("starts_on");

-- CreateIndex
CREATE INDEX "ledger_check_started_at_idx" ON "ledger_check"("started_at" DESC);

-- AddForeignKey
ALTER TABLE "card_attempt" ADD CONSTRAINT "card_attempt_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payee_transfer" ADD CONSTRAINT "payee_transfer_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_fkey" FOREIGN KEY ("transaction_id") REFERENCES "ledger_transaction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "transfer_proof" ADD CONSTRAINT "transfer_proof_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_receipt" ADD CONSTRAINT "bank_receipt_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The ledger is only added to.
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_transaction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_transaction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_account_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_account"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every transaction sums to zero in each currency, whoever writes it.
CREATE FUNCTION require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
    WHERE e.transaction_id = NEW.transaction_id GROUP BY a.currency HAVING sum(e.amount) <> 0
  ) THEN
    RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON "ledger_entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balance();

ALTER TABLE "payment"
  ADD CONSTRAINT payment_amount CHECK (amount > 0 AND commission BETWEEN 0 AND amount),
  ADD CONSTRAINT payment_refunded CHECK (refunded BETWEEN 0 AND captured);
ALTER TABLE "refund" ADD CONSTRAINT refund_amount CHECK (amount > 0 AND commission BETWEEN 0 AND amount);
ALTER TABLE "payee_transfer" ADD CONSTRAINT payee_transfer_amount CHECK (amount > 0 AND reversed BETWEEN 0 AND amount);
