import type { Marketplace } from "../../support/marketplace.ts";

/** Everything that belongs to an organisation, by table; the parts of a listing through it. */
const TABLES = {
  organisation: "id = $1",
  membership: "organisation_id = $1",
  membership_document: "membership_id in (select id from membership where organisation_id = $1)",
  premises: "organisation_id = $1",
  credential: "organisation_id = $1",
  invitation: "organisation_id = $1",
  post: "organisation_id = $1",
  stored_file: "organisation_id = $1",
  listing: "organisation_id = $1",
  listing_photo: "listing_id in (select id from listing where organisation_id = $1)",
  listing_document: "listing_id in (select id from listing where organisation_id = $1)",
  listing_revision: "listing_id in (select id from listing where organisation_id = $1)",
  training_session: "listing_id in (select id from listing where organisation_id = $1)",
  availability: "listing_id in (select id from listing where organisation_id = $1)",
  availability_exception: "listing_id in (select id from listing where organisation_id = $1)",
  block: "listing_id in (select id from listing where organisation_id = $1)",
  closure: "organisation_id = $1",
  occupancy: "listing_id in (select id from listing where organisation_id = $1)",
  busy_feed: "listing_id in (select id from listing where organisation_id = $1)",
  busy_time:
    "feed_id in (select id from busy_feed where listing_id in (select id from listing where organisation_id = $1))",
  calendar_link: "organisation_id = $1 or listing_id in (select id from listing where organisation_id = $1)",
  enquiry: "$1 in (asker_id, addressee_id)",
  enquiry_side: "enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id))",
  enquiry_entry: "enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id))",
  enquiry_attachment:
    "entry_id in (select id from enquiry_entry where enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id)))",
  enquiry_edit:
    "entry_id in (select id from enquiry_entry where enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id)))",
  enquiry_reading: "enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id))",
  enquiry_draft: "enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id))",
  enquiry_label: "organisation_id = $1",
  enquiry_labelling: "enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id))",
  quota: "organisation_id = $1",
  quota_lift: "quota_id in (select id from quota where organisation_id = $1)",
  reservation: "$1 in (provider_id, booker_id)",
  reservation_change: "reservation_id in (select id from reservation where $1 in (provider_id, booker_id))",
  reservation_series: "$1 in (provider_id, booker_id)",
  sample_set: "$1 in (provider_id, booker_id)",
  sample: "reservation_id in (select reservation_id from sample_set where $1 in (provider_id, booker_id))",
  sample_hand_over:
    "sample_id in (select s.id from sample s join sample_set t on t.reservation_id = s.reservation_id where $1 in (t.provider_id, t.booker_id))",
  sample_report: "reservation_id in (select reservation_id from sample_set where $1 in (provider_id, booker_id))",
  sample_report_line:
    "report_id in (select r.id from sample_report r join sample_set t on t.reservation_id = r.reservation_id where $1 in (t.provider_id, t.booker_id))",
  wait: "$1 in (provider_id, booker_id)",
  saved_reply: "organisation_id = $1",
  organisation_block: "$1 in (organisation_id, blocked_id)",
  enquiry_report:
    "entry_id in (select id from enquiry_entry where enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id)))",
  reply_address: "enquiry_id in (select id from enquiry where $1 in (asker_id, addressee_id))",
  payment: "$1 in (payer_id, payee_id)",
  card_attempt: "payment_id in (select id from payment where $1 in (payer_id, payee_id))",
  refund: "payment_id in (select id from payment where $1 in (payer_id, payee_id))",
  payee_transfer: "payee_id = $1",
  ledger_account: "organisation_id = $1",
  ledger_transaction: "payment_id in (select id from payment where $1 in (payer_id, payee_id))",
  ledger_entry: "account_id in (select id from ledger_account where organisation_id = $1)",
  payee_account: "organisation_id = $1",
  payer_customer: "organisation_id = $1",
  bank_account: "organisation_id = $1",
  transfer_proof: "payment_id in (select id from payment where $1 in (payer_id, payee_id))",
  bank_receipt: "payment_id in (select id from payment where $1 in (payer_id, payee_id))",
  payout: "payee_id = $1",
  dispute: "payment_id in (select id from payment where $1 in (payer_id, payee_id))",
  billing_details: "organisation_id = $1",
  invoice: "$1 in (issuer_id, payer_id)",
  invoice_counter: "issuer_id = $1",
  trail_entry: "organisation_id = $1",
} as const;

/** The others: people and their sign-ins, the alliance, the mail, how often strangers looked at a listing, and what people look for. */
export const OTHERS = [
  "person",
  "session",
  "account",
  "verification",
  "two_factor",
  "rate_limit",
  "alliance",
  "mail_message",
  "bouncing_address",
  "notice",
  "notification",
  "delivery",
  "notification_settings",
  "push_subscription",
  "inbound_mail",
  "listing_view_day",
  "saved_search",
  "saved_search_hit",
  "unmet_search",
  "unmet_search_mark",
  "index_check",
  "webhook_event",
  "commission_rule",
  "ledger_check",
] as const;
export const OWNED = Object.keys(TABLES);

/** One line a row of everything an organisation has; equal before and after when nothing was changed. */
export async function fingerprint({ pool }: Marketplace, organisationId: string): Promise<string[]> {
  const parts = Object.entries(TABLES).map(
    ([table, own]) => `select '${table} ' || t::text as line from ${table} t where ${own.replaceAll("$1", "$1::uuid")}`,
  );
  const { rows } = await pool.query<{ line: string }>(`${parts.join(" union all ")} order by 1`, [organisationId]);
  return rows.map(({ line }) => line);
}
