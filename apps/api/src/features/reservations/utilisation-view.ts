import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";

/** Minutes of all units together, one figure a month. */
const Minutes = z.array(z.number().int());

export const UtilisationView = z.object({
  /** "2026-11", in order; each by the calendar of the listing. The last one is not over. */
  months: z.array(z.string()),
  listings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      titleLocale: LocaleSchema,
      offered: Minutes,
      booked: Minutes,
      used: Minutes,
    }),
  ),
});
export type UtilisationView = z.infer<typeof UtilisationView>;
