import type {
  AttributeValue,
  BookingMode,
  Capability,
  ListingKind,
  ListingStatus,
  ListingText,
} from "@commonbench/domain/listings/schemas";
import type { WeeklyWindow } from "@commonbench/domain/listings/weekly-plan";
import { dayAt } from "@commonbench/domain/organisations/rules";
import type { Locale } from "@commonbench/taxonomy/types";
import type { Parts } from "#api/context.ts";
import { validCredential } from "#api/features/organisations/valid-credential.ts";

/** What the index is told of a listing, as it is stored. */
export interface DocumentRow {
  id: string;
  /** Grows with every change of the listing or of its organisation that readers could notice. */
  version: number;
  status: ListingStatus;
  organisationId: string;
  kind: ListingKind;
  categoryId: string | null;
  visibility: "everybody" | "members";
  text: Partial<Record<Locale, ListingText>>;
  attributes: Record<string, AttributeValue>;
  programmes: string[];
  priceMode: string;
  price: number | null;
  currency: string | null;
  priceUnit: string | null;
  bookingMode: BookingMode;
  placeId: string | null;
  lat: number | null;
  lon: number | null;
  weeklyPlan: WeeklyWindow[];
  capability: Capability | null;
  publishedAt: Date | null;
  organisationNames: Partial<Record<Locale, string>>;
  legalName: string;
  credentials: string[];
  sessions: { startsAt: string; language: string; certificate: string }[];
}

export function loadDocumentRows(
  { db, now }: Pick<Parts, "db" | "now">,
  ids: readonly string[],
): Promise<DocumentRow[]> {
  const at = now();
  return db.$queryRaw<DocumentRow[]>`
    select l.id, l.search_version + o.search_version as version, l.status, l.organisation_id as "organisationId", l.kind, l.category_id as "categoryId", l.visibility,
      l.text, l.attributes, l.programmes, l.price_mode as "priceMode", l.price, l.currency, l.price_unit as "priceUnit",
      l.booking_mode as "bookingMode", l.place_id as "placeId", l.lat, l.lon, l.weekly_plan as "weeklyPlan", l.capability, l.published_at as "publishedAt",
      o.names as "organisationNames", o.legal_name as "legalName",
      coalesce((select array_agg(distinct c.kind) from credential c where c.organisation_id = o.id and ${validCredential(dayAt(at))}), '{}') as credentials,
      coalesce((select jsonb_agg(jsonb_build_object('startsAt', s.starts_at, 'language', s.language, 'certificate', s.certificate) order by s.starts_at)
        from training_session s where s.listing_id = l.id and s.starts_at > ${at}), '[]') as sessions
    from listing l join organisation o on o.id = l.organisation_id
    where l.id = any(${[...ids]}::uuid[])`;
}
