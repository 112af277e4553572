import { z } from "zod";
import { Cursor, Id, LocaleSchema } from "../text.ts";

export const TRAIL_SUBJECTS = [
  "membership",
  "organisation",
  "listing",
  "credential",
  "person",
  "enquiry",
  "payment",
  "commission",
  "reservation",
  "quota",
  "wait",
] as const;
export const TrailSubject = z.enum(TRAIL_SUBJECTS);
export type TrailSubject = z.infer<typeof TrailSubject>;

export const ListTrailInput = z.object({
  subject: TrailSubject.optional(),
  subjectId: Id.optional(),
  /** What concerns one organisation. */
  organisationId: Id.optional(),
  /** Instants: from the first on, before the second. */
  from: z.iso.datetime().optional(),
  before: z.iso.datetime().optional(),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
  locale: LocaleSchema,
});
export type ListTrailInput = z.infer<typeof ListTrailInput>;
