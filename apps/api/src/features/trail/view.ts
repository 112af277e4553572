import { TrailSubject } from "@commonbench/domain/trail/schemas";
import { z } from "zod";

/** One thing that was done. `action` is `noun.verb` in the past tense; the web has a sentence for each. */
export const TrailEntryView = z.object({
  id: z.string(),
  at: z.string(),
  /** Who did it; `name` is null when that person has since been deleted. The whole is null when the system acted. */
  person: z.object({ name: z.string().nullable() }).nullable(),
  organisation: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
  subject: TrailSubject,
  subjectId: z.string(),
  action: z.string(),
  reason: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type TrailEntryView = z.infer<typeof TrailEntryView>;

export const TrailView = z.object({ entries: z.array(TrailEntryView), nextCursor: z.string().nullable() });
export type TrailView = z.infer<typeof TrailView>;
