import { FACETS } from "@commonbench/domain/listings/filters";
import { ListingKind } from "@commonbench/domain/listings/schemas";
import { z } from "zod";
import { LabelledView } from "#api/features/taxonomy/view.ts";

const counted = { total: z.number(), totalIsExact: z.boolean() };

export const WiderName = z.enum([
  ...FACETS,
  "attributes",
  "near",
  "bounds",
  "sessions",
  "open",
  "free",
  "price",
  "organisationId",
  "text",
]);
export type WiderName = z.infer<typeof WiderName>;

export const WiderView = z.object({
  /** With the last word taken for the beginning of one; null where that finds nothing either. */
  beginning: z.object(counted).nullable(),
  /** What finds something, each with how much. */
  wider: z.array(
    z.object({
      name: WiderName,
      /** Which of the attributes was let go. */
      attribute: z.string().nullable(),
      /** Null: let go. Else what it becomes: kilometres, or the places or categories above. */
      to: z.array(LabelledView).nullable(),
      ...counted,
    }),
  ),
  /** Categories that the words or the chosen category come near to, and how much each holds. */
  nearest: z.array(LabelledView.extend({ kind: ListingKind, ...counted })),
});
export type WiderView = z.infer<typeof WiderView>;
