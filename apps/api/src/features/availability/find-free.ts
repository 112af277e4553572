import { Prisma } from "@commonbench/db/client";
import type { Span, Taken } from "@commonbench/domain/availability/facts";
import type { FindFreeInput } from "@commonbench/domain/availability/schemas";
import { notFound } from "@commonbench/domain/errors";
import { obtainedBy } from "@commonbench/domain/listings/obtained-by";
import { isEditable } from "@commonbench/domain/listings/rules";
import type { BookingMode, ListingKind, ListingStatus } from "@commonbench/domain/listings/schemas";
import { hasAllianceRole } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { isOwn } from "#api/features/listings/can.ts";
import { prepared } from "#api/prepared.ts";
import { visibleTo } from "#api/features/listings/visible.ts";
import { feedFreshness, loadBusyTimes } from "./feeds/load.ts";
import { aroundOf, type FactsRow, factsColumns, loadTaken, toFacts } from "./load.ts";
import type { FreeView } from "./view.ts";

interface FreeRow extends FactsRow {
  readonly organisationId: string;
  readonly kind: ListingKind;
  readonly status: ListingStatus;
  readonly priceMode: string;
  readonly priceUnit: string | null;
  readonly bookingMode: BookingMode;
  readonly visible: boolean;
  readonly [column: string]: unknown;
}

/** One row of facts and one scan of what is taken, for whoever sees the listing. The reader's page counts out the rest. */
export async function findFree(ctx: Ctx, { listingId, from, to }: FindFreeInput): Promise<FreeView> {
  const range = { from: Date.parse(from), to: Date.parse(to) };
  const [row, taken] = await Promise.all([
    loadFreeRow(ctx, listingId, range),
    loadTaken(ctx, listingId, range, undefined),
  ]);
  const bookingMode = obtainedBy(row);
  const [busy, fresh] = row.hasFeeds
    ? await Promise.all([
        loadBusyTimes(ctx.db, listingId, aroundOf(range)),
        feedFreshness(ctx.db, listingId, ctx.now()),
      ])
    : [[], { checkedAt: null, stale: false }];
  return {
    listingId,
    from,
    to,
    facts: toFacts(row, ctx),
    occupancy: { taken: joined(taken), busy },
    bookingMode,
    ...modeOf({ ...row, bookingMode }, fresh.stale),
    checkedAt: fresh.checkedAt,
    can: { edit: isOwn(ctx.actor, row.organisationId) && isEditable(row.status) },
  };
}

async function loadFreeRow({ pool, actor }: Ctx, id: string, range: Span): Promise<FreeRow> {
  const [row] = await prepared<FreeRow>(
    pool,
    Prisma.sql`select ${factsColumns(range)}, l.organisation_id as "organisationId", l.kind, l.status,
        l.price_mode as "priceMode", l.price_unit as "priceUnit", l.booking_mode as "bookingMode", ${visibleTo(actor)} as visible
      from listing l left join availability a on a.listing_id = l.id
      where l.id = ${id}::uuid and l.kind in ('equipment', 'lab')`,
  );
  if (row === undefined) notFound();
  if (!row.visible && !isOwn(actor, row.organisationId) && !hasAllianceRole(actor, "secretariat")) notFound();
  return row;
}

/** Nothing is confirmed at once on the word of a calendar that did not answer. */
function modeOf(
  { bookingMode, status }: Pick<FreeRow, "bookingMode" | "status">,
  stale: boolean,
): Pick<FreeView, "mode" | "modeBecause"> {
  if (status !== "published" || (bookingMode !== "instant" && bookingMode !== "request"))
    return { mode: null, modeBecause: "listing" };
  return stale && bookingMode === "instant"
    ? { mode: "request", modeBecause: "stale-calendar" }
    : { mode: bookingMode, modeBecause: "listing" };
}

/** Stretches that touch become one, so that nobody learns where one booking ends and another begins. */
function joined(taken: readonly Taken[]): Taken[] {
  const found: { unit: number; from: number; to: number }[] = [];
  for (const { unit, from, to } of taken.toSorted((a, b) => a.unit - b.unit || a.from - b.from)) {
    const last = found.at(-1);
    if (last?.unit === unit && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ unit, from, to });
  }
  return found;
}
