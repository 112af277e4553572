import { Rail } from "@commonbench/domain/billing/schemas";
import { CancellationTerms, OverrunPolicy } from "@commonbench/domain/billing/tariff";
import { ListingKind } from "@commonbench/domain/listings/schemas";
import {
  CancelledBy,
  ChangeStatus,
  ReservationMode,
  ReservationSide,
  ReservationStatus,
} from "@commonbench/domain/reservations/schemas";
import { RESERVATION_TODOS } from "@commonbench/domain/reservations/todo";
import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { Cover } from "#api/features/listings/view.ts";
import { PersonRef } from "#api/features/memberships/view.ts";
import { LabelledView } from "#api/features/taxonomy/view.ts";
import { PaymentBrief } from "./payment-view.ts";
import { LineView } from "./line-view.ts";

export const PartyView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  logo: z.string().nullable(),
});
export type PartyView = z.infer<typeof PartyView>;

/** The listing as it was when it was booked; `id` leads to what it is now. */
export const BookedListingView = z.object({
  id: z.string(),
  title: z.string(),
  titleLocale: LocaleSchema,
  kind: ListingKind,
  category: LabelledView.nullable(),
  place: LabelledView.nullable(),
  cover: Cover,
});
export type BookedListingView = z.infer<typeof BookedListingView>;

export const SlotView = z.object({ from: z.string(), to: z.string(), units: z.number().int() });
export type SlotView = z.infer<typeof SlotView>;

/** What somebody may do now. `cancelRefusal` and the like are not sent: what cannot be done is not offered. */
export const ReservationCan = z.object({
  accept: z.boolean(),
  /** Accepting also lifts a quota that the booker is beyond. */
  liftsQuota: z.boolean(),
  decline: z.boolean(),
  withdraw: z.boolean(),
  cancel: z.boolean(),
  checkIn: z.boolean(),
  checkOut: z.boolean(),
  miss: z.boolean(),
  proposeChange: z.boolean(),
  pay: z.boolean(),
  write: z.boolean(),
});
export type ReservationCan = z.infer<typeof ReservationCan>;

/** A proposal to move it. `difference` is the new total less the agreed one. */
export const ChangeView = z.object({
  id: z.string(),
  status: ChangeStatus,
  own: z.boolean(),
  person: PersonRef.nullable(),
  slot: SlotView,
  total: z.number().int(),
  difference: z.number().int(),
  lines: z.array(LineView),
  message: z.string(),
  reason: z.string(),
  at: z.string(),
  answerBy: z.string(),
  answeredAt: z.string().nullable(),
  can: z.object({ accept: z.boolean(), decline: z.boolean(), withdraw: z.boolean() }),
});
export type ChangeView = z.infer<typeof ChangeView>;

/** What happened, for the page's list: steps by name, with who took them. */
export const StepView = z.object({
  action: z.string(),
  at: z.string(),
  /** Null when the system did it, or somebody who has been deleted. */
  person: z.string().nullable(),
  side: ReservationSide.nullable(),
  reason: z.string(),
});
export type StepView = z.infer<typeof StepView>;

const shared = z.object({
  id: z.string(),
  number: z.string(),
  status: ReservationStatus,
  mode: ReservationMode,
  /** Null for the secretariat, which stands on neither; then `own` is the booker. */
  side: ReservationSide.nullable(),
  own: PartyView,
  other: PartyView,
  listing: BookedListingView,
  measure: z.enum(["time", "samples"]),
  startsAt: z.string(),
  endsAt: z.string(),
  /** The zone of the listing when it was booked. */
  timeZone: z.string(),
  units: z.number().int(),
  samples: z.number().int().nullable(),
  currency: z.string(),
  total: z.number().int(),
  purchaseOrder: z.string(),
  /** Until when an answer or the money must have come; null when nothing runs out. */
  deadline: z.string().nullable(),
  seriesId: z.string().nullable(),
  createdAt: z.string(),
});

export const ReservationRowView = shared.extend({
  /** What is for the reader's organisation to do now, the most pressing first. */
  todo: z.array(z.enum(RESERVATION_TODOS)),
  hasOpenChange: z.boolean(),
});
export type ReservationRowView = z.infer<typeof ReservationRowView>;

export const ReservationsView = z.object({
  rows: z.array(ReservationRowView),
  nextCursor: z.string().nullable(),
  /** Of the side and the organisation in use, whatever the other filters. */
  counts: z.object({
    waiting: z.number().int(),
    upcoming: z.number().int(),
    past: z.number().int(),
    /** Those that wait for the reader's organisation. */
    needsAction: z.number().int(),
  }),
});
export type ReservationsView = z.infer<typeof ReservationsView>;

export const ReservationView = shared.extend({
  version: z.number().int(),
  bookedBy: PersonRef.nullable(),
  express: z.boolean(),
  /** While a request waits: whether it keeps the place. */
  holds: z.boolean(),
  heldUntil: z.string().nullable(),
  respondBy: z.string().nullable(),
  beyondQuota: z.boolean(),
  rail: Rail.nullable(),
  lines: z.array(LineView),
  payments: z.array(PaymentBrief),
  cancellation: CancellationTerms,
  overrun: OverrunPolicy,
  cancelledBy: CancelledBy.nullable(),
  reason: z.string(),
  checkedInAt: z.string().nullable(),
  checkedOutAt: z.string().nullable(),
  usedMinutes: z.number().int().nullable(),
  message: z.string(),
  enquiryId: z.string().nullable(),
  changes: z.array(ChangeView),
  steps: z.array(StepView),
  can: ReservationCan,
});
export type ReservationView = z.infer<typeof ReservationView>;

/** What is left of a write; pages read the rest again. `paymentId` is what the booker pays next, if anything. */
export const ReservedView = z.object({
  id: z.string(),
  number: z.string(),
  status: ReservationStatus,
  heldUntil: z.string().nullable(),
  paymentId: z.string().nullable(),
});
export type ReservedView = z.infer<typeof ReservedView>;

export const ActedView = z.object({
  id: z.string(),
  status: ReservationStatus,
  paymentId: z.string().nullable(),
  /** Requests that no longer fit and were declined with it. */
  declined: z.number().int(),
});
export type ActedView = z.infer<typeof ActedView>;

export const DoneView = z.object({ id: z.string() });

export const CalendarRowView = z.object({
  id: z.string(),
  listingId: z.string(),
  number: z.string(),
  status: ReservationStatus,
  startsAt: z.string(),
  endsAt: z.string(),
  units: z.number().int(),
  /** Which units it is on; empty until it keeps a place. */
  onUnits: z.array(z.number().int()),
  other: z.string(),
  title: z.string(),
});
export const CalendarView = z.object({ reservations: z.array(CalendarRowView) });
export type CalendarView = z.infer<typeof CalendarView>;
