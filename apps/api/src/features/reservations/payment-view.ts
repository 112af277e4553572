import { PaymentStatus, Purpose, Rail } from "@commonbench/domain/billing/schemas";
import { z } from "zod";

/** What of the money a reservation's page shows; the payment's own page has the rest. */
export const PaymentBrief = z.object({
  id: z.string(),
  purpose: Purpose,
  rail: Rail,
  status: PaymentStatus,
  currency: z.string(),
  amount: z.number().int(),
  captured: z.number().int(),
  refunded: z.number().int(),
  /** Some of that is still on its way. */
  refundWaits: z.boolean(),
  dueAt: z.string().nullable(),
});
export type PaymentBrief = z.infer<typeof PaymentBrief>;
