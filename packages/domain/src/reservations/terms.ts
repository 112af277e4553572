import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import { z } from "zod";
import { BookingStep, Shift, UnitKind } from "../availability/settings.ts";
import { CommissionFacts } from "../billing/schemas.ts";
import { CancellationTerms, OverrunPolicy, Tariff } from "../billing/tariff.ts";
import { OrganisationClass } from "../organisations/schemas.ts";
import { LocaleSchema, translated } from "../text.ts";

/** Everything that applied when a reservation was made, and goes on to apply to it whatever becomes of the listing. */
export const ReservationTerms = z.object({
  titles: translated(z.string()),
  locale: LocaleSchema,
  kind: z.enum(LISTING_KINDS),
  categoryId: z.string().nullable(),
  placeId: z.string().nullable(),
  unitKind: UnitKind,
  step: BookingStep,
  shifts: z.array(Shift),
  bufferBefore: z.number().int(),
  bufferAfter: z.number().int(),
  respondHours: z.number().int(),
  prices: z.object({
    currency: z.string(),
    priceUnit: z.string(),
    price: z.number().int(),
    memberPrice: z.number().int().nullable(),
    minimumCharge: z.number().int().nullable(),
    setUpFee: z.number().int().nullable(),
  }),
  isMember: z.boolean(),
  bookerClass: OrganisationClass,
  tariff: Tariff,
  cancellation: CancellationTerms,
  overrun: OverrunPolicy,
  /** Working days from the receipt of samples to their report. */
  turnaround: z.object({ days: z.number().int().nullable(), expressDays: z.number().int().nullable() }).optional(),
  commission: CommissionFacts,
});
export type ReservationTerms = z.infer<typeof ReservationTerms>;
