import { Prisma } from "@commonbench/db/client";
import type { AttributeValue, BookingMode, ListingKind } from "@commonbench/domain/listings/schemas";
import type { WeeklyWindow } from "@commonbench/domain/listings/weekly-plan";
import { dayAt } from "@commonbench/domain/organisations/rules";
import type { Locale } from "@commonbench/taxonomy/types";
import type { Ctx } from "#api/context.ts";
import { validCredential } from "#api/features/organisations/valid-credential.ts";
import { prepared } from "#api/prepared.ts";
import { type Titles, TITLES } from "./titles.ts";
import { visibleTo } from "./visible.ts";

/** The columns of a card and nothing else; ids and enumerations were checked when they were written. */
export interface CardRow {
  id: string;
  organisationId: string;
  kind: ListingKind;
  categoryId: string | null;
  visibility: string;
  locale: Locale;
  titles: Titles;
  attributes: Record<string, AttributeValue>;
  priceMode: string;
  price: number | null;
  memberPrice: number | null;
  currency: string | null;
  priceUnit: string | null;
  bookingMode: BookingMode;
  leadTimeDays: number | null;
  placeId: string | null;
  lat: number | null;
  lon: number | null;
  timeZone: string | null;
  weeklyPlan: WeeklyWindow[];
  photo: { fileId: string; alt: string } | null;
  session: { startsAt: string; seats: number } | null;
  organisationNames: Partial<Record<Locale, string>>;
  organisationLocale: Locale;
  legalName: string;
  slug: string;
  admittedAt: Date | null;
  credentials: string[];
}

/** Hits read again from the rows, in their order, in one statement that asks anew who may see them. */
export function loadCardRows({ pool, actor, now }: Ctx, ids: readonly string[]): Promise<CardRow[]> {
  const at = now();
  const today = dayAt(at);
  return prepared<CardRow>(
    pool,
    Prisma.sql`
    select l.id, l.organisation_id as "organisationId", l.kind, l.category_id as "categoryId", l.visibility, l.locale,
      ${TITLES} as titles,
      l.attributes, l.price_mode as "priceMode", l.price, l.member_price as "memberPrice", l.currency,
      l.price_unit as "priceUnit", l.booking_mode as "bookingMode", l.lead_time_days as "leadTimeDays",
      l.place_id as "placeId", l.lat, l.lon, l.time_zone as "timeZone", l.weekly_plan as "weeklyPlan",
      (select jsonb_build_object('fileId', p.file_id, 'alt', p.alt) from listing_photo p
        where p.listing_id = l.id order by p.position limit 1) as photo,
      case when l.kind = 'training' then
        (select jsonb_build_object('startsAt', s.starts_at, 'seats', s.seats) from training_session s
          where s.listing_id = l.id and s.starts_at > ${at} order by s.starts_at limit 1) end as session,
      o.names as "organisationNames", o.locale as "organisationLocale", o.legal_name as "legalName", o.slug,
      case when m.status = 'admitted' then m.admitted_at end as "admittedAt",
      coalesce((select array_agg(distinct c.kind) from credential c where c.organisation_id = o.id and ${validCredential(today)}), '{}') as credentials
    from unnest(${[...ids]}::uuid[]) with ordinality as hit(id, place)
    join listing l on l.id = hit.id
    join organisation o on o.id = l.organisation_id
    left join membership m on m.organisation_id = o.id
    where ${visibleTo(actor)}
    order by hit.place`,
  );
}
