import { z } from "zod";
import { LabelledView } from "#api/features/taxonomy/view.ts";

/** A line of a price: what, how much of it, and what that comes to in minor units. */
export const LineView = z.object({
  key: z.string(),
  kind: z.string(),
  /** Thousandths. */
  quantityMilli: z.number().int(),
  unit: LabelledView.nullable(),
  unitAmount: z.number().int(),
  amount: z.number().int(),
  data: z.record(z.string(), z.unknown()),
});
export type LineView = z.infer<typeof LineView>;
