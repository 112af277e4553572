import { z } from "zod";
import { emit } from "../core/emit.ts";
import { endpoint, found, pageOf } from "../core/endpoint.ts";
import { metadata, yes } from "../core/form.ts";
import { closeDispute } from "../money/disputing.ts";
import { OfCharge, ofCharge } from "./of-charge.ts";

const Update = z.strictObject({
  evidence: z.record(z.string(), z.string()).default({}),
  metadata,
  submit: yes.default(true),
});

/** Stripe's words in a test that decide a dispute. */
const DECISIVE: Readonly<Record<string, boolean>> = { winning_evidence: true, losing_evidence: false };

export const disputes = [
  endpoint("GET", "/v1/disputes/:id", z.strictObject({}), ({ tx, ids, account }) =>
    found(tx, "dispute", ids[0], account),
  ),
  endpoint("GET", "/v1/disputes", OfCharge, ({ tx, account, params }) =>
    pageOf(tx, "/v1/disputes", ofCharge(tx.all("dispute"), account, params), params),
  ),
  endpoint("POST", "/v1/disputes/:id", Update, ({ tx, ids, account, params }) => {
    const dispute = found(tx, "dispute", ids[0], account);
    const evidence = { ...dispute.evidence, ...params.evidence };
    const count = dispute.evidence_details.submission_count + (params.submit ? 1 : 0);
    const details = { ...dispute.evidence_details, has_evidence: true, submission_count: count };
    const status = params.submit ? dispute.status.replace("needs_response", "under_review") : dispute.status;
    const changed = tx.put({ ...dispute, evidence, evidence_details: details, status });
    emit(tx, "charge.dispute.updated", changed);
    const won = DECISIVE[evidence["uncategorized_text"] ?? ""];
    return params.submit && won !== undefined ? closeDispute(tx, changed, won) : changed;
  }),
  endpoint("POST", "/v1/disputes/:id/close", z.strictObject({}), ({ tx, ids, account }) =>
    closeDispute(tx, found(tx, "dispute", ids[0], account), false),
  ),
];
