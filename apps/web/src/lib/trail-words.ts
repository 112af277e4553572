import { t, type MessageId } from "./i18n.ts";
import type { Outputs } from "./trpc.ts";

export type TrailEntryView = Outputs["trail"]["list"]["entries"][number];

const SENTENCES: Readonly<Record<string, MessageId>> = {
  "alliance.founded": "secretariat.trail-alliance-founded",
  "membership.applied": "secretariat.trail-membership-applied",
  "membership.reviewed": "secretariat.trail-membership-reviewed",
  "membership.asked": "secretariat.trail-membership-asked",
  "membership.answered": "secretariat.trail-membership-answered",
  "membership.admitted": "secretariat.trail-membership-admitted",
  "membership.declined": "secretariat.trail-membership-declined",
  "membership.suspended": "secretariat.trail-membership-suspended",
  "membership.lifted": "secretariat.trail-membership-lifted",
  "membership.left": "secretariat.trail-membership-left",
  "membership.expelled": "secretariat.trail-membership-expelled",
  "membership.assigned": "secretariat.trail-membership-assigned",
  "organisation.founded": "secretariat.trail-organisation-founded",
  "organisation.updated": "secretariat.trail-organisation-updated",
  "organisation.person-invited": "secretariat.trail-organisation-person-invited",
  "organisation.invitation-revoked": "secretariat.trail-organisation-invitation-revoked",
  "organisation.person-joined": "secretariat.trail-organisation-person-joined",
  "organisation.person-left": "secretariat.trail-organisation-person-left",
  "organisation.person-removed": "secretariat.trail-organisation-person-removed",
  "organisation.role-changed": "secretariat.trail-organisation-role-changed",
  "credential.added": "secretariat.trail-credential-added",
  "credential.removed": "secretariat.trail-credential-removed",
  "credential.verified": "secretariat.trail-credential-verified",
  "credential.verification-withdrawn": "secretariat.trail-credential-verification-withdrawn",
  "listing.published": "secretariat.trail-listing-published",
  "listing.paused": "secretariat.trail-listing-paused",
  "listing.closed": "secretariat.trail-listing-closed",
  "listing.reopened": "secretariat.trail-listing-reopened",
  "listing.removed": "secretariat.trail-listing-removed",
  "listing.restored": "secretariat.trail-listing-restored",
  "enquiry.reported": "secretariat.trail-enquiry-reported",
  "enquiry.flagged": "secretariat.trail-enquiry-flagged",
  "enquiry.report-examined": "secretariat.trail-enquiry-report-examined",
  "enquiry.report-dismissed": "secretariat.trail-enquiry-report-dismissed",
  "enquiry.report-warned": "secretariat.trail-enquiry-report-warned",
  "enquiry.message-hidden": "secretariat.trail-enquiry-message-hidden",
  "organisation.blocked": "secretariat.trail-organisation-blocked",
  "organisation.unblocked": "secretariat.trail-organisation-unblocked",
  "listing.terms-changed": "secretariat.trail-listing-terms-changed",
  "listing.dates-changed": "secretariat.trail-listing-dates-changed",
  "listing.blocked": "secretariat.trail-listing-blocked",
  "listing.unblocked": "secretariat.trail-listing-unblocked",
  "organisation.closures-changed": "secretariat.trail-organisation-closures-changed",
  "listing.feed-added": "secretariat.trail-listing-feed-added",
  "listing.feed-removed": "secretariat.trail-listing-feed-removed",
  "listing.calendar-opened": "secretariat.trail-listing-calendar-opened",
  "listing.calendar-rotated": "secretariat.trail-listing-calendar-rotated",
  "listing.calendar-revoked": "secretariat.trail-listing-calendar-revoked",
  "organisation.calendar-opened": "secretariat.trail-organisation-calendar-opened",
  "organisation.calendar-rotated": "secretariat.trail-organisation-calendar-rotated",
  "organisation.calendar-revoked": "secretariat.trail-organisation-calendar-revoked",
  "organisation.bank-account-changed": "secretariat.trail-organisation-bank-account-changed",
  "organisation.bank-account-removed": "secretariat.trail-organisation-bank-account-removed",
  "organisation.payment-account-opened": "secretariat.trail-organisation-payment-account-opened",
  "organisation.billing-details-changed": "secretariat.trail-organisation-billing-details-changed",
  "reservation.requested": "secretariat.trail-reservation-requested",
  "reservation.made": "secretariat.trail-reservation-made",
  "reservation.accepted": "secretariat.trail-reservation-accepted",
  "reservation.declined": "secretariat.trail-reservation-declined",
  "reservation.withdrawn": "secretariat.trail-reservation-withdrawn",
  "reservation.confirmed": "secretariat.trail-reservation-confirmed",
  "reservation.expired": "secretariat.trail-reservation-expired",
  "reservation.cancelled": "secretariat.trail-reservation-cancelled",
  "reservation.checked-in": "secretariat.trail-reservation-checked-in",
  "reservation.checked-out": "secretariat.trail-reservation-checked-out",
  "reservation.completed": "secretariat.trail-reservation-completed",
  "reservation.missed": "secretariat.trail-reservation-missed",
  "reservation.change-proposed": "secretariat.trail-reservation-change-proposed",
  "reservation.change-declined": "secretariat.trail-reservation-change-declined",
  "reservation.change-withdrawn": "secretariat.trail-reservation-change-withdrawn",
  "reservation.changed": "secretariat.trail-reservation-changed",
  "reservation.money-returned": "secretariat.trail-reservation-money-returned",
  "samples.described": "secretariat.trail-samples-described",
  "samples.received": "secretariat.trail-samples-received",
  "samples.started": "secretariat.trail-samples-started",
  "samples.reported": "secretariat.trail-samples-reported",
  "samples.report-replaced": "secretariat.trail-samples-report-replaced",
  "samples.returned": "secretariat.trail-samples-returned",
  "samples.taken-back": "secretariat.trail-samples-taken-back",
  "samples.used-up": "secretariat.trail-samples-used-up",
  "samples.lost": "secretariat.trail-samples-lost",
  "quota.set": "secretariat.trail-quota-set",
  "quota.changed": "secretariat.trail-quota-changed",
  "quota.removed": "secretariat.trail-quota-removed",
  "wait.joined": "secretariat.trail-wait-joined",
  "wait.offered": "secretariat.trail-wait-offered",
  "wait.taken": "secretariat.trail-wait-taken",
  "wait.declined": "secretariat.trail-wait-declined",
  "wait.lapsed": "secretariat.trail-wait-lapsed",
  "wait.left": "secretariat.trail-wait-left",
  "wait.ended": "secretariat.trail-wait-ended",
  "payment.paid": "secretariat.trail-payment-paid",
  "payment.disputed": "secretariat.trail-payment-disputed",
  "payment.proof-uploaded": "secretariat.trail-payment-proof-uploaded",
  "payment.proof-declined": "secretariat.trail-payment-proof-declined",
  "payment.receipt-confirmed": "secretariat.trail-payment-receipt-confirmed",
  "payment.refunded": "secretariat.trail-payment-refunded",
  "payment.refund-sent": "secretariat.trail-payment-refund-sent",
  "commission.added": "secretariat.trail-commission-added",
  "commission.ended": "secretariat.trail-commission-ended",
};

const TURNS = new Set(
  ["applied", "admitted", "declined", "suspended", "lifted", "left", "expelled"].map((step) => `membership.${step}`),
);

/** Who did what, in a sentence. */
export function trailSentence({ action, person, organisation, data }: TrailEntryView): string {
  const id = SENTENCES[action];
  const who = person === null ? t("secretariat.trail-system") : (person.name ?? t("secretariat.trail-deleted-person"));
  return id === undefined
    ? `${who}: ${action}`
    : t(id, { person: who, organisation: organisation?.name ?? "", ...handedOn(data) });
}

/** Which file was handed on, and to whom; "none" when it went back to all. */
const handedOn = ({ number, assignee }: TrailEntryView["data"]) => ({
  number: typeof number === "string" ? number : "",
  assignee: typeof assignee === "string" ? assignee : "none",
});

/** Whether a standing changed here. */
export const isTurn = ({ action }: TrailEntryView): boolean => TURNS.has(action);
