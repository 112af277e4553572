import { ListingKind } from "@commonbench/domain/listings/schemas";
import { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { z } from "zod";
import { CardView } from "#api/features/listings/card-view.ts";
import { LabelledView } from "#api/features/taxonomy/view.ts";

/** `open` of `listings` can be booked within the next seven days by their weekly plan or a session. */
export const StageCountView = LabelledView.extend({
  code: z.string(),
  hint: z.string(),
  group: LabelledView,
  order: z.number().nullable(),
  listings: z.number(),
  open: z.number(),
});
export type StageCountView = z.infer<typeof StageCountView>;

export const HomeView = z.object({
  /** In the order of the chain; stages that serve every step come last. */
  stages: z.array(StageCountView),
  newest: z.array(CardView),
  figures: z.object({
    members: z.number(),
    listings: z.number(),
    /** Of them, what can be booked within seven days. */
    open: z.number(),
    byKind: z.record(ListingKind, z.number()),
    machineHoursAWeek: z.number(),
    seatsToCome: z.number(),
    places: z.number(),
  }),
  programmes: z.array(LabelledView.extend({ listings: z.number() })),
  oftenSearched: z.array(z.string()),
  newestMembers: z.array(
    z.object({
      name: z.string(),
      slug: z.string(),
      class: OrganisationClass,
      place: LabelledView.nullable(),
      memberSince: z.string(),
    }),
  ),
  /** When the counts were made. */
  countedAt: z.string(),
});
export type HomeView = z.infer<typeof HomeView>;
