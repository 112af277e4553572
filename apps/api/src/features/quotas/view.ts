import { QuotaBookers, QuotaMeasure, QuotaPeriod, QuotaResource } from "@commonbench/domain/quotas/schemas";
import { WeeklyWindow } from "@commonbench/domain/listings/weekly-plan";
import { z } from "zod";

export const QuotaView = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  bookers: QuotaBookers,
  /** The organisation's name, where it limits one. */
  bookerName: z.string().nullable(),
  resource: QuotaResource,
  /** The category's label or the listing's title. */
  resourceName: z.string().nullable(),
  measure: QuotaMeasure,
  period: QuotaPeriod,
  limit: z.number().int(),
  primeTime: z.array(WeeklyWindow),
});
export type QuotaView = z.infer<typeof QuotaView>;

export const QuotasView = z.object({ quotas: z.array(QuotaView), can: z.object({ manage: z.boolean() }) });
export type QuotasView = z.infer<typeof QuotasView>;

export const DoneView = z.object({ id: z.string() });
