import { Rail } from "@commonbench/domain/billing/schemas";
import { ReservationMode } from "@commonbench/domain/reservations/schemas";
import { z } from "zod";
import { QuotaMetView, RefusalView } from "./quote-view.ts";
import { ReservedView, SlotView } from "./view.ts";

/** Every occurrence, in order, each with why it cannot be booked. */
export const SeriesPlanView = z.object({
  mode: ReservationMode,
  /** Null when nothing is to pay; else by bank transfer, each by itself. */
  rail: Rail.nullable(),
  currency: z.string().nullable(),
  timeZone: z.string(),
  /** Of those that fit. */
  total: z.number().int(),
  occurrences: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      units: z.number().int(),
      refusal: RefusalView,
      alternatives: z.array(SlotView),
      quota: QuotaMetView.nullable(),
      total: z.number().int().nullable(),
      /** The wall clock of that night is not what the others have: an hour is skipped or comes twice. */
      shifted: z.boolean(),
    }),
  ),
});
export type SeriesPlanView = z.infer<typeof SeriesPlanView>;

export const SeriesReservedView = z.object({
  id: z.string(),
  reserved: z.array(ReservedView.extend({ from: z.string() })),
  /** Left out because they were taken meanwhile. */
  skipped: z.array(z.object({ from: z.string(), reason: RefusalView })),
});
export type SeriesReservedView = z.infer<typeof SeriesReservedView>;
