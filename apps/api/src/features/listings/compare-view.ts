import { z } from "zod";
import { LabelledView } from "#api/features/taxonomy/view.ts";
import { CardView } from "./card-view.ts";
import { AttributeRow, StageView } from "./view.ts";

/** A card with the terms that people weigh side by side; here `credentials` are all of them. */
const ComparedView = CardView.extend({
  minimumCharge: z.number().nullable(),
  setUpFee: z.number().nullable(),
  leadTimeDays: z.number().nullable(),
  units: z.number().nullable(),
  stages: z.array(StageView),
  /** Languages of the sessions still to come. */
  languages: z.array(LabelledView),
  capacity: z.object({ monthly: z.number(), unit: LabelledView.nullable() }).nullable(),
});

/** One attribute across the listings, in their order and in one unit. */
export const ComparedAttribute = z.object({
  id: z.string(),
  label: z.string(),
  /** `asked`: it is of the listing's category, so that null means not stated and not beside the point. */
  values: z.array(z.object({ asked: z.boolean(), value: AttributeRow.shape.value.nullable() })),
});
export type ComparedAttribute = z.infer<typeof ComparedAttribute>;

export const ComparisonView = z.object({
  listings: z.array(ComparedView),
  attributes: z.array(ComparedAttribute),
  /** How many of those asked for the reader may not see, or are no more. */
  absent: z.number(),
});
export type ComparisonView = z.infer<typeof ComparisonView>;

export const CardsView = z.object({ cards: z.array(CardView) });
export type CardsView = z.infer<typeof CardsView>;
