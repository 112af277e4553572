import { Rail } from "@commonbench/domain/billing/schemas";
import { z } from "zod";

export const LinkView = z.object({ url: z.string() });
export type LinkView = z.infer<typeof LinkView>;

export const PayoutPage = z.object({
  items: z
    .object({
      id: z.string(),
      amount: z.number(),
      currency: z.string(),
      status: z.string(),
      failure: z.string().nullable(),
      arrivesAt: z.string().nullable(),
      createdAt: z.string(),
    })
    .array(),
  next: z.string().nullable(),
});
export type PayoutPage = z.infer<typeof PayoutPage>;

export const AccountView = z.object({
  /** Whether an organisation registered there can be paid by card at all. */
  possible: z.boolean(),
  mode: z.enum(["live", "test", "sandbox", "closed"]),
  rails: Rail.array(),
  opened: z.boolean(),
  country: z.string().nullable(),
  submitted: z.boolean(),
  transfers: z.boolean(),
  payouts: z.boolean(),
  /** As the card company names them. */
  requirements: z.string().array(),
  dueBy: z.string().nullable(),
  disabledReason: z.string().nullable(),
  can: z.object({ open: z.boolean(), dashboard: z.boolean() }),
});
export type AccountView = z.infer<typeof AccountView>;
