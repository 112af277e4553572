import { Prisma } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import type {
  AttributeValue,
  BookingMode,
  Capability,
  ListingKind,
  ListingStatus,
  ListingText,
  SESSION_MODES,
  VISIBILITIES,
} from "@commonbench/domain/listings/schemas";
import type { WeeklyWindow } from "@commonbench/domain/listings/weekly-plan";
import { dayAt } from "@commonbench/domain/organisations/rules";
import type { OrganisationClass } from "@commonbench/domain/organisations/schemas";
import type { Locale } from "@commonbench/taxonomy/types";
import { hasAllianceRole } from "#api/actor.ts";
import type { Ctx } from "#api/context.ts";
import { isOwn } from "./can.ts";
import { prepared } from "#api/prepared.ts";
import { visibleTo } from "./visible.ts";

/** Everything that a listing's page shows, as it is stored. */
export interface PageRow {
  id: string;
  organisationId: string;
  kind: ListingKind;
  categoryId: string | null;
  status: ListingStatus;
  removedReason: string | null;
  visibility: (typeof VISIBILITIES)[number];
  version: number;
  publishedAt: Date | null;
  updatedAt: Date;
  locale: Locale;
  text: Partial<Record<Locale, ListingText>>;
  attributes: Record<string, AttributeValue>;
  programmes: string[];
  priceMode: string;
  price: number | null;
  memberPrice: number | null;
  minimumCharge: number | null;
  setUpFee: number | null;
  currency: string | null;
  priceUnit: string | null;
  bookingMode: BookingMode;
  leadTimeDays: number | null;
  placeId: string | null;
  address: string | null;
  lat: number | null;
  lon: number | null;
  timeZone: string | null;
  units: number | null;
  weeklyPlan: WeeklyWindow[];
  capability: Capability | null;
  photos: { fileId: string; alt: string; width: number | null; height: number | null }[];
  documents: { fileId: string; title: string; bytes: number }[];
  sessions: SessionRow[];
  slug: string;
  legalName: string;
  organisationNames: Partial<Record<Locale, string>>;
  organisationLocale: Locale;
  organisationClass: OrganisationClass;
  admittedAt: Date | null;
  website: string | null;
  logoFileId: string | null;
  credentials: {
    kind: string;
    number: string;
    scope: string;
    validFrom: string;
    validTo: string | null;
    verified: boolean;
  }[];
  otherListings: number;
  views: number;
  visible: boolean;
}

export interface SessionRow {
  id: string;
  language: string;
  mode: (typeof SESSION_MODES)[number];
  address: string | null;
  startsAt: string;
  endsAt: string;
  seats: number;
  price: number | null;
  prerequisites: string;
  certificate: string;
}

/** One statement. What is not before the public is there for the owner's people and the secretariat only. */
export async function loadPageRow({ pool, actor, now }: Ctx, id: string): Promise<PageRow> {
  const at = now();
  const [row] = await prepared<PageRow>(
    pool,
    Prisma.sql`
    select l.id, l.organisation_id as "organisationId", l.kind, l.category_id as "categoryId", l.status,
      l.removed_reason as "removedReason", l.visibility, l.version, l.published_at as "publishedAt",
      l.updated_at as "updatedAt", l.locale, l.text, l.attributes, l.programmes, l.price_mode as "priceMode", l.price,
      l.member_price as "memberPrice", l.minimum_charge as "minimumCharge", l.set_up_fee as "setUpFee", l.currency,
      l.price_unit as "priceUnit", l.booking_mode as "bookingMode", l.lead_time_days as "leadTimeDays",
      l.place_id as "placeId", l.address, l.lat, l.lon, l.time_zone as "timeZone", l.units, l.weekly_plan as "weeklyPlan",
      l.capability, o.slug, o.legal_name as "legalName", o.names as "organisationNames", o.locale as "organisationLocale",
      o.class as "organisationClass", case when m.status = 'admitted' then m.admitted_at end as "admittedAt",
      o.website, o.logo_file_id as "logoFileId",
      coalesce((select jsonb_agg(jsonb_build_object('fileId', p.file_id, 'alt', p.alt, 'width', f.width, 'height', f.height) order by p.position)
        from listing_photo p join stored_file f on f.id = p.file_id where p.listing_id = l.id), '[]') as photos,
      coalesce((select jsonb_agg(jsonb_build_object('fileId', d.file_id, 'title', d.title, 'bytes', f.bytes) order by d.position)
        from listing_document d join stored_file f on f.id = d.file_id where d.listing_id = l.id), '[]') as documents,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'language', s.language, 'mode', s.mode, 'address', s.address,
          'startsAt', s.starts_at, 'endsAt', s.ends_at, 'seats', s.seats, 'price', s.price,
          'prerequisites', s.prerequisites, 'certificate', s.certificate) order by s.starts_at, s.id)
        from training_session s where s.listing_id = l.id and s.starts_at > ${at}), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'number', c.number, 'scope', c.scope, 'validFrom', c.valid_from,
          'validTo', c.valid_to, 'verified', c.verified_at is not null) order by c.valid_from desc, c.id)
        from credential c where c.organisation_id = o.id), '[]') as credentials,
      (select count(*)::int from listing other where other.organisation_id = l.organisation_id and other.id <> l.id
        and other.status = 'published' and other.visibility = 'everybody') as "otherListings",
      (select coalesce(sum(v.count), 0)::int from listing_view_day v
        where v.listing_id = l.id and v.day > ${dayAt(at)}::date - 30) as views,
      ${visibleTo(actor)} as visible
    from listing l
    join organisation o on o.id = l.organisation_id
    left join membership m on m.organisation_id = o.id
    where l.id = ${id}::uuid`,
  );
  if (row === undefined) notFound();
  if (!row.visible && !isOwn(actor, row.organisationId) && !hasAllianceRole(actor, "secretariat")) notFound();
  return row;
}
