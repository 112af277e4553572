import type { AvailabilityFacts, Busy, Span } from "@commonbench/domain/availability/facts";
import { measureOf } from "@commonbench/domain/billing/measure";
import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { Locale } from "@commonbench/domain/text";
import type { Parts } from "#api/context.ts";
import { TITLES, type Titles } from "#api/features/listings/titles.ts";
import { type FactsRow, factsColumns, toFacts } from "./load.ts";

export interface OfferedListing {
  readonly id: string;
  readonly titles: Titles;
  readonly locale: Locale;
  readonly facts: AvailabilityFacts;
  /** Since when it can be found, in epoch milliseconds. */
  readonly since: number;
  readonly blocked: readonly Busy[];
}

interface Row extends FactsRow, Omit<OfferedListing, "facts"> {
  readonly kind: ListingKind;
  readonly priceUnit: string | null;
}

/** What an organisation offers by the hour and keeps the calendar of here, with what it kept for itself within `range`. */
export async function loadOffered(
  parts: Pick<Parts, "db" | "taxonomy">,
  organisationId: string,
  range: Span,
  take: number,
): Promise<OfferedListing[]> {
  const rows = await parts.db.$queryRaw<Row[]>`
    select ${factsColumns(range)}, l.kind, l.price_unit as "priceUnit", l.locale, ${TITLES} as titles,
      (extract(epoch from coalesce(l.published_at, l.created_at)) * 1000)::float8 as since,
      coalesce((select json_agg(json_build_object('from', (extract(epoch from b.starts_at) * 1000)::int8,
          'to', (extract(epoch from b.ends_at) * 1000)::int8, 'units', cardinality(b.units)))
        from block b
        where b.listing_id = l.id and b.starts_at < ${new Date(range.to)} and b.ends_at > ${new Date(range.from)}), '[]')
        as blocked
    from listing l left join availability a on a.listing_id = l.id
    where l.organisation_id = ${organisationId}::uuid and l.kind in ('equipment', 'lab')
      and l.status in ('published', 'paused') and l.booking_mode in ('instant', 'request')
    order by l.id limit ${take}`;
  return rows
    .filter(({ kind, priceUnit }) => priceUnit === null || measureOf(kind, priceUnit) === "time")
    .map((row) => {
      const { id, titles, locale, since, blocked } = row;
      return { id, titles, locale, since, blocked, facts: toFacts(row, parts) };
    });
}
