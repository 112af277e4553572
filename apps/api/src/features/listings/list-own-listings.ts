import { Prisma } from "@commonbench/db/client";
import type { ListingKind, ListingStatus, ListOwnListingsInput } from "@commonbench/domain/listings/schemas";
import { dayAt } from "@commonbench/domain/organisations/rules";
import type { Locale } from "@commonbench/domain/text";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { canOf } from "./can.ts";
import { labelsFor } from "./labels.ts";
import type { OwnListingRow, OwnListingsView } from "./own-view.ts";
import { type PriceRow, toPriceView } from "./price.ts";
import { titleFor, type Titles, TITLES } from "./titles.ts";

interface OwnRow extends PriceRow {
  id: string;
  organisationId: string;
  kind: ListingKind;
  categoryId: string | null;
  status: ListingStatus;
  version: number;
  locale: Locale;
  titles: Titles;
  views: number;
  updatedAt: Date;
  publishedAt: Date | null;
  key: string;
}

/** A NUL is the one character that PostgreSQL has no place for. */
const plain = z
  .string()
  .max(400)
  .refine((text) => !text.includes("\0"));

/** By column: how its rows compare, and what a cursor may say of the last row. Words sort as the reader's language does. */
const SORTS = {
  updated: { key: () => Prisma.sql`updated_at`, type: Prisma.sql`timestamptz`, last: z.iso.datetime() },
  title: { key: (locale: Locale) => Prisma.sql`title ${COLLATE[locale]}`, type: Prisma.sql`text`, last: plain },
  views: { key: () => Prisma.sql`views`, type: Prisma.sql`int`, last: z.string().regex(/^\d{1,9}$/) },
  status: { key: () => Prisma.sql`status`, type: Prisma.sql`text`, last: plain },
} as const;

const COLLATE: Record<Locale, Prisma.Sql> = {
  en: Prisma.sql`collate "en-x-icu"`,
  "zh-Hans": Prisma.sql`collate "zh-Hans-x-icu"`,
  "zh-Hant": Prisma.sql`collate "zh-Hant-x-icu"`,
  pt: Prisma.sql`collate "pt-x-icu"`,
};

/** Where the last page ended; the order belongs to it, so that a cursor of another order is refused. */
const position = ({ sort, order, locale }: ListOwnListingsInput) =>
  z.tuple([z.literal(sort), z.literal(order), z.literal(locale), SORTS[sort].last, z.uuid()]);

/** The organisation's own listings as a table: by key, whatever the column. */
export async function listOwnListings(ctx: ActingCtx, input: ListOwnListingsInput): Promise<OwnListingsView> {
  const { sort, order, limit, locale } = input;
  const after = readCursor(position(input), input.cursor);
  const [found, counts] = await Promise.all([
    loadRows(ctx, input, after === null ? null : [after[3], after[4]]),
    countByStatus(ctx, input),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => toOwnRow(ctx, row, locale)),
    nextCursor:
      found.length > limit && last !== undefined ? writeCursor([sort, order, locale, last.key, last.id]) : null,
    counts,
  };
}

function loadRows(
  ctx: ActingCtx,
  input: ListOwnListingsInput,
  after: [key: string, id: string] | null,
): Promise<OwnRow[]> {
  const { type } = SORTS[input.sort];
  const key = SORTS[input.sort].key(input.locale);
  const [beyond, towards] =
    input.order === "asc" ? [Prisma.sql`>`, Prisma.sql`asc`] : [Prisma.sql`<`, Prisma.sql`desc`];
  const page =
    after === null ? Prisma.empty : Prisma.sql`where (${key}, id) ${beyond} (${after[0]}::${type}, ${after[1]}::uuid)`;
  return ctx.db.$queryRaw<OwnRow[]>`
    select id, organisation_id as "organisationId", kind, category_id as "categoryId", status, version, locale, titles, views,
      updated_at as "updatedAt", published_at as "publishedAt", price_mode as "priceMode", price, member_price as "memberPrice",
      currency, price_unit as "priceUnit", ${lastKey(input.sort)} as key
    from (
      select l.*, ${TITLES} as titles, ${titleIn(input.locale)} as title,
        coalesce((select sum(v.count)::int from listing_view_day v
          where v.listing_id = l.id and v.day > ${dayAt(ctx.now())}::date - 30), 0) as views
      from listing l where ${mine(ctx, input)} ${inStatus(input)}
    ) own
    ${page} order by ${key} ${towards}, id ${towards} limit ${input.limit + 1}`;
}

/** The sort key as the cursor carries it. */
function lastKey(sort: ListOwnListingsInput["sort"]): Prisma.Sql {
  if (sort === "updated") return Prisma.sql`to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return { title: Prisma.sql`title`, views: Prisma.sql`views::text`, status: Prisma.sql`status` }[sort];
}

/** The same choice of language as `titleFor`, in SQL, to sort by. */
function titleIn(locale: Locale): Prisma.Sql {
  const near: Record<Locale, Locale> = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans", en: "en", pt: "pt" };
  const title = (language: Prisma.Sql) => Prisma.sql`nullif(l.text -> ${language} ->> 'title', '')`;
  return Prisma.sql`coalesce(${title(Prisma.sql`${locale}::text`)}, ${title(Prisma.sql`${near[locale]}::text`)}, ${title(Prisma.sql`l.locale`)}, '')`;
}

function inStatus({ statuses }: ListOwnListingsInput): Prisma.Sql {
  return statuses === undefined ? Prisma.empty : Prisma.sql`and l.status = any(${statuses})`;
}

function mine({ actor }: ActingCtx, { text, kinds, id }: ListOwnListingsInput): Prisma.Sql {
  const conditions = [Prisma.sql`l.organisation_id = ${actor.organisation.id}::uuid`];
  if (kinds !== undefined) conditions.push(Prisma.sql`l.kind = any(${kinds})`);
  if (id !== undefined) conditions.push(Prisma.sql`l.id = ${id}::uuid`);
  if (text !== undefined && text !== "") {
    const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
    conditions.push(
      Prisma.sql`exists (select 1 from jsonb_each(l.text) as written where written.value ->> 'title' ilike ${pattern})`,
    );
  }
  return Prisma.join(conditions, " and ");
}

async function countByStatus(ctx: ActingCtx, input: ListOwnListingsInput): Promise<OwnListingsView["counts"]> {
  const counted = await ctx.db.$queryRaw<{ status: ListingStatus; count: number }[]>`
    select l.status, count(*)::int as count from listing l where ${mine(ctx, input)} group by l.status`;
  const counts = { draft: 0, published: 0, paused: 0, closed: 0, removed: 0 } satisfies Record<ListingStatus, number>;
  for (const { status, count } of counted) counts[status] = count;
  return counts;
}

function toOwnRow({ taxonomy, actor }: ActingCtx, row: OwnRow, locale: Locale): OwnListingRow {
  const { id, kind, status, version, views, categoryId } = row;
  const { title, titleLocale } = titleFor(row.titles, locale, row.locale);
  return {
    id,
    kind,
    status,
    version,
    views,
    title,
    titleLocale,
    category: categoryId === null ? null : labelsFor(taxonomy, locale).category(categoryId),
    price: toPriceView(taxonomy, row, locale, true),
    updatedAt: row.updatedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    can: canOf(actor, row),
  };
}
