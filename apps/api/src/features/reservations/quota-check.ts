import type { Db, Tx } from "@commonbench/db/client";
import { type EarlierUse, firstExcess, quotaApplies, reachOf, type Use } from "@commonbench/domain/quotas/rules";
import type { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import { holdLock } from "#api/advisory-lock.ts";
import type { Ctx } from "#api/context.ts";
import { type Quota, quotaOf, type QuotaRow } from "#api/features/quotas/load.ts";
import type { QuotaMetView } from "./quote-view.ts";

export interface QuotaWish {
  readonly bookerId: string;
  readonly bookerClass: OrganisationClass;
  readonly providerId: string;
  readonly listingId: string;
  readonly categoryId: string | null;
  readonly timeZone: string;
  readonly use: Use;
  /** Left out of what the booker has: the reservation itself, when it is moved or accepted. */
  readonly except: string | null;
}

/** The quotas that have a say in this booking. */
export function quotasFor(
  { taxonomy }: Pick<Ctx, "taxonomy">,
  rows: readonly QuotaRow[],
  wish: Omit<QuotaWish, "use" | "except" | "timeZone">,
): Quota[] {
  if (rows.length === 0) return [];
  const booked = { ...wish, categories: lineOf(taxonomy, wish.categoryId) };
  return rows.map(quotaOf).filter((quota) => quotaApplies(quota, booked));
}

/** A booker's own bookings at one owner, one at a time: what one leaves of a quota the next has. */
export function holdQuotas(tx: Tx, { bookerId, providerId }: Pick<QuotaWish, "bookerId" | "providerId">) {
  return holdLock(tx, `quotas:${providerId}:${bookerId}`);
}

/** The first of these quotas that the booking would pass. */
export async function quotaMet(
  db: Db | Tx,
  ctx: Pick<Ctx, "taxonomy">,
  quotas: readonly Quota[],
  wish: QuotaWish,
): Promise<QuotaMetView | null> {
  return quotas.length === 0 ? null : metAmong(ctx, quotas, wish, await loadUses(db, ctx, quotas, wish));
}

/** The same where what the booker has is known. */
export function metAmong(
  { taxonomy }: Pick<Ctx, "taxonomy">,
  quotas: readonly Quota[],
  wish: QuotaWish,
  earlier: readonly EarlierUse[],
): QuotaMetView | null {
  const booked = { ...wish, categories: lineOf(taxonomy, wish.categoryId) };
  const found = firstExcess(quotas, booked, wish.use, earlier, wish.timeZone);
  if (found === null) return null;
  const { quota, left } = found;
  return {
    quotaId: quota.id,
    name: quota.name,
    measure: quota.measure,
    from: left.from.toISOString(),
    to: left.to.toISOString(),
    limit: left.limitMilli / 1000,
    used: left.usedMilli / 1000,
    wanted: left.wantedMilli / 1000,
  };
}

/** A booking as it will count for the next one. */
export function useOf({ taxonomy }: Pick<Ctx, "taxonomy">, { listingId, categoryId, use }: QuotaWish): EarlierUse {
  return { ...use, listingId, categories: lineOf(taxonomy, categoryId) };
}

interface UseRow {
  readonly listingId: string;
  readonly categoryId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly units: number;
}

/** What was asked for beyond a quota counts once it is accepted. */
export async function loadUses(
  db: Db | Tx,
  { taxonomy }: Pick<Ctx, "taxonomy">,
  quotas: readonly Quota[],
  { bookerId, providerId, except, use, timeZone }: QuotaWish,
): Promise<EarlierUse[]> {
  const reach = reachOf(quotas, use, timeZone);
  const rows = await db.$queryRaw<UseRow[]>`
    select listing_id as "listingId", terms ->> 'categoryId' as "categoryId", starts_at as "startsAt",
      ends_at as "endsAt", units
    from reservation
    where booker_id = ${bookerId}::uuid and provider_id = ${providerId}::uuid and measure = 'time'
      and starts_at < ${reach.to} and ends_at > ${reach.from}
      and status not in ('declined', 'withdrawn', 'expired', 'cancelled')
      and not (status = 'requested' and beyond_quota)
      and id is distinct from ${except}::uuid`;
  return rows.map(({ listingId, categoryId, startsAt: from, endsAt: to, units }) => ({
    listingId,
    categories: lineOf(taxonomy, categoryId),
    from,
    to,
    units,
  }));
}

/** A category and what it is a kind of. */
function lineOf(taxonomy: Ctx["taxonomy"], categoryId: string | null): string[] {
  if (categoryId === null) return [];
  return [categoryId, ...taxonomy.ancestors(categoryId)];
}
