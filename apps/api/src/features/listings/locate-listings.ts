import type { LocateListingsInput } from "@commonbench/domain/listings/filters";
import type { Locale } from "@commonbench/domain/text";
import type { ListingKind } from "@commonbench/domain/listings/schemas";
import type { Ctx } from "#api/context.ts";
import type { PinsView } from "./find-view.ts";
import { toPriceView } from "./price.ts";
import { toQuery } from "./search-query.ts";
import { titleFor, type Titles, TITLES } from "./titles.ts";
import { visibleTo } from "./visible.ts";

const MOST_PINS = 500;

interface PinRow {
  id: string;
  kind: ListingKind;
  lat: number;
  lon: number;
  locale: Locale;
  titles: Titles;
  priceMode: string;
  price: number | null;
  memberPrice: number | null;
  currency: string | null;
  priceUnit: string | null;
}

/** Where the matches are, for a map. Positions are read from the rows, like everything else that is shown. */
export async function locateListings(ctx: Ctx, input: LocateListingsInput): Promise<PinsView> {
  const found = await ctx.search.locate(await toQuery(ctx, input, MOST_PINS));
  if (found.length === 0) return { pins: [] };
  const rows = await ctx.db.$queryRaw<PinRow[]>`
    select l.id, l.kind, l.lat, l.lon, l.locale, ${TITLES} as titles, l.price_mode as "priceMode", l.price,
      null::int as "memberPrice", l.currency, l.price_unit as "priceUnit"
    from listing l
    where l.id = any(${found.map(({ id }) => id)}::uuid[]) and l.lat is not null and l.lon is not null and ${visibleTo(ctx.actor)}`;
  return { pins: rows.map((row) => toPin(ctx, row, input.locale)) };
}

function toPin({ taxonomy }: Ctx, row: PinRow, locale: Locale): PinsView["pins"][number] {
  const { id, kind, lat, lon } = row;
  const { amount, currency, unit } = toPriceView(taxonomy, row, locale, false);
  return {
    id,
    kind,
    lat,
    lon,
    title: titleFor(row.titles, locale, row.locale).title,
    price: amount === null || currency === null || unit === null ? null : { amount, currency, unitShort: unit.short },
  };
}
