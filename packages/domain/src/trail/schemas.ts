import { z } from "zod";
import { Cursor, Id, LocaleSchema } from "../text.ts";

export const TRAIL_SUBJECTS = ["membership", "organisation", "listing", "credential", "person"] as const;
export const TrailSubject = z.enum(TRAIL_SUBJECTS);
export type TrailSubject = z.infer<typeof TrailSubject>;

export const ListTrailInput = z.object({
  subject: TrailSubject.optional(),
  subjectId: Id.optional(),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
  locale: LocaleSchema,
});
export type ListTrailInput = z.infer<typeof ListTrailInput>;
