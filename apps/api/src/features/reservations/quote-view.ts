import { Purpose, Rail } from "@commonbench/domain/billing/schemas";
import { CancellationTerms, OverrunPolicy } from "@commonbench/domain/billing/tariff";
import { REASONS } from "@commonbench/domain/reasons";
import { CancelledBy, ReservationMode } from "@commonbench/domain/reservations/schemas";
import { z } from "zod";
import { LineView } from "./line-view.ts";
import { SlotView } from "./view.ts";

export const RefusalView = z.enum(REASONS).nullable();

/** What stands against a quota, for words: how much of what in which period. */
export const QuotaMetView = z.object({
  quotaId: z.string(),
  name: z.string(),
  measure: z.enum(["hours", "count"]),
  from: z.string(),
  to: z.string(),
  limit: z.number(),
  used: z.number(),
  wanted: z.number(),
});
export type QuotaMetView = z.infer<typeof QuotaMetView>;

export const InstalmentView = z.object({
  purpose: Purpose,
  amount: z.number().int(),
  /** Null: at once. */
  dueAt: z.string().nullable(),
});

export const QuoteView = z.object({
  /** Why it cannot be booked as wished; null when it can. */
  refusal: RefusalView,
  /** The nearest that would do, when the wish does not fit. */
  alternatives: z.array(SlotView),
  /** A booking over a quota can be sent as a request that lifts it. */
  quota: QuotaMetView.nullable(),
  mode: ReservationMode,
  /** Why a request although the listing is booked at once: a calendar from outside did not answer, or a quota. */
  modeBecause: z.enum(["listing", "stale-calendar", "quota"]),
  /** A request keeps the place while it waits. */
  holds: z.boolean(),
  respondHours: z.number().int(),
  holdMinutes: z.number().int(),
  rails: z.array(Rail),
  rail: Rail.nullable(),
  /** Null where `refusal` says that there is no price. */
  currency: z.string().nullable(),
  total: z.number().int().nullable(),
  /** What members save, or would. */
  memberSaves: z.number().int(),
  lines: z.array(LineView),
  instalments: z.array(InstalmentView),
  startsAt: z.string(),
  endsAt: z.string(),
  timeZone: z.string(),
  cancellation: CancellationTerms,
  overrun: OverrunPolicy,
});
export type QuoteView = z.infer<typeof QuoteView>;

/** What a cancellation by the caller would do to the money now. */
export const CancellationView = z.object({
  by: CancelledBy,
  paid: z.number().int(),
  /** What goes back to the booker. */
  refund: z.number().int(),
  /** Of the payment service's fee, what the booker bears. */
  withheld: z.number().int(),
  /** What the booker still owes. */
  owed: z.number().int(),
  /** The share of the price that the terms let go of now, in ten-thousandths. */
  share: z.number().int(),
  currency: z.string(),
  /** From when on less comes back; null when nothing changes any more. */
  lessFrom: z.string().nullable(),
});
export type CancellationView = z.infer<typeof CancellationView>;

export const ChangeQuoteView = z.object({
  refusal: RefusalView,
  alternatives: z.array(SlotView),
  lines: z.array(LineView),
  currency: z.string().nullable(),
  total: z.number().int(),
  difference: z.number().int(),
});
export type ChangeQuoteView = z.infer<typeof ChangeQuoteView>;
