import { z } from "zod";
import { WeeklyPlan } from "../listings/weekly-plan.ts";
import { ORGANISATION_CLASSES } from "../organisations/schemas.ts";
import { Id, line, LocaleSchema, TaxonomyId } from "../text.ts";

/** Hours times units, or how many reservations. */
export const QUOTA_MEASURES = ["hours", "count"] as const;
export const QuotaMeasure = z.enum(QUOTA_MEASURES);
export type QuotaMeasure = z.infer<typeof QuotaMeasure>;

/** Whole days, weeks from Monday, or months, in the zone of the listing that is booked. */
export const QUOTA_PERIODS = ["day", "week", "month"] as const;
export const QuotaPeriod = z.enum(QUOTA_PERIODS);
export type QuotaPeriod = z.infer<typeof QuotaPeriod>;

/** Whom it limits: each booker for itself. */
export const QuotaBookers = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("organisation"), id: Id }),
  z.object({ kind: z.literal("class"), class: z.enum(ORGANISATION_CLASSES) }),
]);
export type QuotaBookers = z.infer<typeof QuotaBookers>;

/** What it limits: everything of the owner, a category with what stands below it, or one listing. */
export const QuotaResource = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({ kind: z.literal("category"), id: TaxonomyId }),
  z.object({ kind: z.literal("listing"), id: Id }),
]);
export type QuotaResource = z.infer<typeof QuotaResource>;

export const QUOTAS_PER_ORGANISATION = 50;
export const QUOTA_LIMIT_MAX = 100_000;

const content = {
  name: line(80),
  bookers: QuotaBookers,
  resource: QuotaResource,
  measure: QuotaMeasure,
  period: QuotaPeriod,
  /** Hours or reservations within one period; 0 closes the window to these bookers. */
  limit: z.number().int().min(0).max(QUOTA_LIMIT_MAX),
  /** Only what falls into these windows of the week counts; empty: all of it. */
  primeTime: WeeklyPlan,
};

/** `version` is the one the form was opened with; left out for a new quota. */
export const SaveQuotaInput = z.object({
  id: Id.optional(),
  version: z.number().int().min(1).optional(),
  ...content,
  locale: LocaleSchema,
});
export type SaveQuotaInput = z.infer<typeof SaveQuotaInput>;
export const QuotaInput = z.object({ id: Id });
export type QuotaInput = z.infer<typeof QuotaInput>;
export const ListQuotasInput = z.object({ locale: LocaleSchema });
export type ListQuotasInput = z.infer<typeof ListQuotasInput>;
