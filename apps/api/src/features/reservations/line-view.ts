import { QuoteLine } from "@commonbench/domain/billing/pricing";
import { z } from "zod";
import { LabelledView } from "#api/features/taxonomy/view.ts";

/** A line of a price, with its unit named for the reader. */
export const LineView = QuoteLine.extend({ unit: LabelledView.nullable(), data: z.record(z.string(), z.number()) });
export type LineView = z.infer<typeof LineView>;
