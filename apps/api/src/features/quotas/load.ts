import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { WeeklyPlan } from "@commonbench/domain/listings/weekly-plan";
import type { QuotaTerms } from "@commonbench/domain/quotas/rules";
import { QuotaBookers, QuotaMeasure, QuotaPeriod, QuotaResource } from "@commonbench/domain/quotas/schemas";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";

/** A quota as it is stored; `quotaOf` reads it. */
export interface QuotaRow {
  readonly id: string;
  readonly name: string;
  readonly bookers: unknown;
  readonly resource: unknown;
  readonly measure: string;
  readonly period: string;
  readonly limit: number;
  readonly primeTime: unknown;
}

export interface Quota extends QuotaTerms {
  readonly id: string;
  readonly name: string;
}

const Stored = z.object({
  id: z.string(),
  name: z.string(),
  bookers: QuotaBookers,
  resource: QuotaResource,
  measure: QuotaMeasure,
  period: QuotaPeriod,
  limit: z.number(),
  primeTime: WeeklyPlan,
});

export function quotaOf(row: QuotaRow): Quota {
  return Stored.parse(row);
}

const quotaSelect = {
  id: true,
  organisationId: true,
  name: true,
  bookers: true,
  resource: true,
  measure: true,
  period: true,
  limit: true,
  primeTime: true,
  version: true,
  updatedAt: true,
} satisfies Prisma.QuotaSelect;

export type StoredQuota = Prisma.QuotaGetPayload<{ select: typeof quotaSelect }>;

export function loadQuotas(db: Db | Tx, organisationId: string): Promise<StoredQuota[]> {
  const orderBy = [{ createdAt: "asc" as const }, { id: "asc" as const }];
  return db.quota.findMany({ where: { organisationId }, orderBy, select: quotaSelect });
}

/** A quota of the organisation in use; another's is as good as none. */
export async function loadOwnQuota(tx: Tx, { actor }: ActingCtx, id: string): Promise<StoredQuota> {
  const row = await tx.quota.findFirst({
    where: { id, organisationId: actor.organisation.id },
    select: quotaSelect,
  });
  return row ?? notFound();
}
