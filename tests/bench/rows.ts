import type pg from "pg";
import { corpusDocument, corpusOrganisation } from "./corpus.ts";

const BATCH = 2000;
const LISTINGS_OF_ONE = 12;

/** The rows behind the corpus, so that hits can be read again from the database as in real life. */
export async function loadRows(pool: pg.Pool, count: number): Promise<void> {
  const owners = Math.ceil(count / LISTINGS_OF_ONE);
  for (let from = 0; from < owners; from += BATCH)
    await insertOrganisations(pool, from, Math.min(BATCH, owners - from));
  for (let from = 0; from < count; from += BATCH) await insertListings(pool, from, Math.min(BATCH, count - from));
  await pool.query("vacuum analyze organisation, membership, listing");
}

async function insertOrganisations(pool: pg.Pool, from: number, size: number): Promise<void> {
  const rows = Array.from({ length: size }, (_, at) => {
    const { id, name, locale } = corpusOrganisation(from + at);
    return { id, names: name, locale, number: from + at };
  });
  const json = JSON.stringify(rows);
  await pool.query(
    `insert into organisation (id, slug, legal_name, names, locale, jurisdiction, registration_number, class, updated_at)
     select id, 'bench-' || number, names->>'en', names, locale, 'other', 'BENCH' || number, 'enterprise', now()
     from jsonb_to_recordset($1::jsonb) as r(id uuid, names jsonb, locale text, number int)`,
    [json],
  );
  await pool.query(
    `insert into membership (id, number, organisation_id, status, code_version, signed_by_id, signed_at, applied_at, admitted_at, updated_at)
     select gen_random_uuid(), 'B-' || number, id, 'admitted', '1', id, now(), now(), now(), now()
     from jsonb_to_recordset($1::jsonb) as r(id uuid, number int)`,
    [json],
  );
}

async function insertListings(pool: pg.Pool, from: number, size: number): Promise<void> {
  const rows = Array.from({ length: size }, (_, at) => {
    const {
      id,
      organisationId,
      kind,
      categories,
      places,
      lat,
      lon,
      visibility,
      price,
      currency,
      priceUnit,
      bookingMode,
      title,
      publishedAt,
    } = corpusDocument(from + at);
    const text = { en: { title: title[0] ?? "", summary: "", description: "", included: "", terms: "" } };
    return {
      id,
      organisationId,
      kind,
      lat,
      lon,
      visibility,
      price,
      currency,
      priceUnit,
      bookingMode,
      publishedAt,
      text,
      categoryId: categories.at(-1),
      placeId: places.at(-1),
    };
  });
  await pool.query(
    `insert into listing (id, organisation_id, kind, category_id, status, visibility, locale, text, price_mode, price, currency, price_unit,
       booking_mode, place_id, lat, lon, time_zone, published_at, created_by_id, created_at, updated_at)
     select id, "organisationId", kind, "categoryId", 'published', visibility, 'en', text, case when price is null then 'on-request' else 'amount' end,
       price, currency, "priceUnit", "bookingMode", "placeId", lat, lon, 'Asia/Shanghai', "publishedAt", "organisationId", "publishedAt", "publishedAt"
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "organisationId" uuid, kind text, "categoryId" text, visibility text, text jsonb, price int,
       currency text, "priceUnit" text, "bookingMode" text, "placeId" text, lat float, lon float, "publishedAt" timestamptz)`,
    [JSON.stringify(rows)],
  );
}
