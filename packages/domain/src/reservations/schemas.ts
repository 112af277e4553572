import { z } from "zod";
import { CurrencyCode, Rail } from "../billing/schemas.ts";
import { Cursor, Id, line, LocaleSchema, plainText } from "../text.ts";

export const RESERVATION_STATUSES = [
  "requested",
  "accepted",
  "awaiting-payment",
  "confirmed",
  "in-use",
  "completed",
  "declined",
  "withdrawn",
  "expired",
  "cancelled",
  "no-show",
] as const;
export const ReservationStatus = z.enum(RESERVATION_STATUSES);
export type ReservationStatus = z.infer<typeof ReservationStatus>;

export const RESERVATION_ACTIONS = [
  "accept",
  "decline",
  "withdraw",
  "await-payment",
  "confirm",
  "expire",
  "cancel",
  "check-in",
  "check-out",
  "complete",
  "no-show",
] as const;
export const ReservationAction = z.enum(RESERVATION_ACTIONS);
export type ReservationAction = z.infer<typeof ReservationAction>;

export const RESERVATION_SIDES = ["booker", "provider"] as const;
export const ReservationSide = z.enum(RESERVATION_SIDES);
export type ReservationSide = z.infer<typeof ReservationSide>;

/** Who ended it. */
export const CANCELLED_BY = ["booker", "provider", "secretariat", "system"] as const;
export const CancelledBy = z.enum(CANCELLED_BY);
export type CancelledBy = z.infer<typeof CancelledBy>;

export const RESERVATION_MODES = ["instant", "request"] as const;
export const ReservationMode = z.enum(RESERVATION_MODES);
export type ReservationMode = z.infer<typeof ReservationMode>;

const instant = z.iso.datetime({ offset: true });
const Units = z.number().int().min(1).max(1000);
const endsLater = ({ from, to }: { from: string; to: string }) => Date.parse(to) > Date.parse(from);
const endsBeforeStart = { path: ["to"], error: "ends-before-start" };

/** What is booked: time on units, or a count of samples that arrive on a day (of the listing's zone). */
export const TimeWish = z
  .object({ measure: z.literal("time"), from: instant, to: instant, units: Units })
  .refine(endsLater, endsBeforeStart);
export type TimeWish = z.infer<typeof TimeWish>;
export const SamplesWish = z.object({
  measure: z.literal("samples"),
  samples: z.number().int().min(1).max(100_000),
  arrivesOn: z.iso.date(),
  express: z.boolean().default(false),
});
export type SamplesWish = z.infer<typeof SamplesWish>;
export const Wish = z.discriminatedUnion("measure", [TimeWish, SamplesWish]);
export type Wish = z.infer<typeof Wish>;

/** What the booker saw and agreed to; another price by now is a conflict. */
export const ExpectedTotal = z.object({ amount: z.number().int().min(0), currency: CurrencyCode });
export type ExpectedTotal = z.infer<typeof ExpectedTotal>;

/** `rail` left out: the first that the provider can take. */
export const QuoteReservationInput = z.object({
  listingId: Id,
  wish: Wish,
  rail: Rail.optional(),
  locale: LocaleSchema,
});
export type QuoteReservationInput = z.infer<typeof QuoteReservationInput>;

export const RESERVATION_ATTACHMENTS_MAX = 10;
const Attached = z.array(Id).max(RESERVATION_ATTACHMENTS_MAX).default([]);

/** `id` is made by the client, so that a repeated call is the same reservation. */
export const ReserveInput = z.object({
  id: Id,
  listingId: Id,
  wish: Wish,
  /** Null when nothing is to pay. */
  rail: Rail.nullable(),
  expectedTotal: ExpectedTotal,
  /** Where a quota stands in the way: ask for more, as a request that the owner may accept. */
  beyondQuota: z.boolean().default(false),
  purchaseOrder: line(60).default(""),
  message: plainText(4000).default(""),
  attachments: Attached,
  locale: LocaleSchema,
});
export type ReserveInput = z.infer<typeof ReserveInput>;

export const GetReservationInput = z.object({ id: Id, locale: LocaleSchema });
export type GetReservationInput = z.infer<typeof GetReservationInput>;

/** `waiting`: something is to be done first (answer, payment); `upcoming`: it stands; `past`: it is over, in whatever way. */
export const RESERVATION_GROUPS = ["waiting", "upcoming", "past"] as const;
export const ReservationGroup = z.enum(RESERVATION_GROUPS);
export type ReservationGroup = z.infer<typeof ReservationGroup>;

export const ListReservationsInput = z.object({
  side: ReservationSide.optional(),
  group: ReservationGroup.optional(),
  status: ReservationStatus.optional(),
  listingId: Id.optional(),
  seriesId: Id.optional(),
  /** Only what waits for the organisation in use: to answer, to pay, and who is at its machines or comes today. */
  needsAction: z.boolean().default(false),
  /** The other side. */
  organisationId: Id.optional(),
  from: instant.optional(),
  to: instant.optional(),
  /** A number, a purchase order or a part of the title. */
  text: line(100).optional(),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(30),
  locale: LocaleSchema,
});
export type ListReservationsInput = z.infer<typeof ListReservationsInput>;

/** Everything that takes a place between two instants, for a calendar. */
export const CALENDAR_DAYS_MAX = 62;
const DAY = 86_400_000;
export const ListCalendarInput = z
  .object({ side: ReservationSide, from: instant, to: instant, listingId: Id.optional(), locale: LocaleSchema })
  .refine(endsLater, endsBeforeStart)
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= CALENDAR_DAYS_MAX * DAY, {
    path: ["to"],
    error: "too-long",
  });
export type ListCalendarInput = z.infer<typeof ListCalendarInput>;

/** How much of what the organisation offers was booked and used, in the present month and those before it. */
export const UTILISATION_LISTINGS_MAX = 200;
export const UtilisationInput = z.object({ months: z.number().int().min(1).max(12).default(12), locale: LocaleSchema });
export type UtilisationInput = z.infer<typeof UtilisationInput>;

const Reason = plainText(2000);
/** `liftQuotas`: although the booker is beyond a quota, this once. */
export const AcceptReservationInput = z.object({
  id: Id,
  liftQuotas: z.boolean().default(false),
  locale: LocaleSchema,
});
export type AcceptReservationInput = z.infer<typeof AcceptReservationInput>;
export const DeclineReservationInput = z.object({ id: Id, reason: Reason.default(""), locale: LocaleSchema });
export type DeclineReservationInput = z.infer<typeof DeclineReservationInput>;
export const WithdrawReservationInput = z.object({ id: Id, locale: LocaleSchema });
export type WithdrawReservationInput = z.infer<typeof WithdrawReservationInput>;

/** `expectedRefund` is what the page promised (see `cancellation`); null where nothing has been paid. */
export const CancelReservationInput = z.object({
  id: Id,
  reason: Reason.default(""),
  expectedRefund: z.number().int().min(0).nullable(),
  locale: LocaleSchema,
});
export type CancelReservationInput = z.infer<typeof CancelReservationInput>;

export const CheckInReservationInput = z.object({ id: Id, locale: LocaleSchema });
export type CheckInReservationInput = z.infer<typeof CheckInReservationInput>;
/** Left out, the use ended now. */
export const CheckOutReservationInput = z.object({ id: Id, endedAt: instant.optional(), locale: LocaleSchema });
export type CheckOutReservationInput = z.infer<typeof CheckOutReservationInput>;
export const MissReservationInput = z.object({ id: Id, locale: LocaleSchema });
export type MissReservationInput = z.infer<typeof MissReservationInput>;

export const CHANGE_STATUSES = ["open", "accepted", "declined", "withdrawn", "lapsed"] as const;
export const ChangeStatus = z.enum(CHANGE_STATUSES);
export type ChangeStatus = z.infer<typeof ChangeStatus>;

const Slot = { from: instant, to: instant, units: Units };
export const QuoteChangeInput = z.object({ id: Id, ...Slot, locale: LocaleSchema }).refine(endsLater, endsBeforeStart);
export type QuoteChangeInput = z.infer<typeof QuoteChangeInput>;
/** `changeId` is made by the client. `expectedTotal` is the new price of the whole reservation. */
export const ProposeChangeInput = z
  .object({
    changeId: Id,
    id: Id,
    ...Slot,
    expectedTotal: z.number().int().min(0),
    message: plainText(1000).default(""),
    locale: LocaleSchema,
  })
  .refine(endsLater, endsBeforeStart);
export type ProposeChangeInput = z.infer<typeof ProposeChangeInput>;
export const ANSWERS = ["accept", "decline", "withdraw"] as const;
export const AnswerChangeInput = z.object({
  changeId: Id,
  answer: z.enum(ANSWERS),
  reason: plainText(1000).default(""),
  locale: LocaleSchema,
});
export type AnswerChangeInput = z.infer<typeof AnswerChangeInput>;
