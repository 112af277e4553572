import { Prisma } from "@commonbench/db/client";
import {
  LISTING_STATUSES,
  type ListOwnListingsInput,
  type ListingKind,
  type ListingStatus,
} from "@commonbench/domain/listings/schemas";
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
  /** The sort key as text, as exact as PostgreSQL compares it. */
  key: string;
}

/** Where the last page ended; the sort belongs to it, so that a cursor of another order is refused. */
const position = (sort: string, direction: string) =>
  z.tuple([z.literal(sort), z.literal(direction), z.string().max(400), z.uuid()]);

/** The organisation's own listings as a table: by key, whatever the column. */
export async function listOwnListings(ctx: ActingCtx, input: ListOwnListingsInput): Promise<OwnListingsView> {
  const { sort, direction, limit, locale } = input;
  const after = readCursor(position(sort, direction), input.cursor);
  const [found, counts] = await Promise.all([
    loadRows(ctx, input, after === null ? null : [after[2], after[3]]),
    countByStatus(ctx, input),
  ]);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => toOwnRow(ctx, row, locale)),
    nextCursor: found.length > limit && last !== undefined ? writeCursor([sort, direction, last.key, last.id]) : null,
    counts,
  };
}

const KEYS = {
  updated: { key: Prisma.sql`updated_at`, type: Prisma.sql`timestamptz` },
  title: { key: Prisma.sql`lower(title)`, type: Prisma.sql`text` },
  views: { key: Prisma.sql`views`, type: Prisma.sql`int` },
  status: { key: Prisma.sql`status`, type: Prisma.sql`text` },
} as const;

function loadRows(
  ctx: ActingCtx,
  input: ListOwnListingsInput,
  after: [key: string, id: string] | null,
): Promise<OwnRow[]> {
  const { key, type } = KEYS[input.sort];
  const [beyond, order] =
    input.direction === "asc" ? [Prisma.sql`>`, Prisma.sql`asc`] : [Prisma.sql`<`, Prisma.sql`desc`];
  const page =
    after === null ? Prisma.empty : Prisma.sql`where (${key}, id) ${beyond} (${after[0]}::${type}, ${after[1]}::uuid)`;
  const status = input.status === undefined ? Prisma.empty : Prisma.sql`and l.status = ${input.status}`;
  return ctx.db.$queryRaw<OwnRow[]>`
    select id, organisation_id as "organisationId", kind, category_id as "categoryId", status, version, locale, titles, views,
      updated_at as "updatedAt", published_at as "publishedAt", price_mode as "priceMode", price, member_price as "memberPrice",
      currency, price_unit as "priceUnit", (${key})::text as key
    from (
      select l.*, ${TITLES} as titles, ${titleIn(input.locale)} as title,
        coalesce((select sum(v.count)::int from listing_view_day v
          where v.listing_id = l.id and v.day > ${dayAt(ctx.now())}::date - 30), 0) as views
      from listing l where ${mine(ctx, input)} ${status}
    ) own
    ${page} order by ${key} ${order}, id ${order} limit ${input.limit + 1}`;
}

/** The same choice of language as `titleFor`, in SQL, to sort by. */
function titleIn(locale: Locale): Prisma.Sql {
  const near: Record<Locale, Locale> = { "zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans", en: "en", pt: "pt" };
  const title = (language: Prisma.Sql) => Prisma.sql`nullif(l.text -> ${language} ->> 'title', '')`;
  return Prisma.sql`coalesce(${title(Prisma.sql`${locale}::text`)}, ${title(Prisma.sql`${near[locale]}::text`)}, ${title(Prisma.sql`l.locale`)}, '')`;
}

function mine({ actor }: ActingCtx, { text }: ListOwnListingsInput): Prisma.Sql {
  const own = Prisma.sql`l.organisation_id = ${actor.organisation.id}::uuid`;
  if (text === undefined || text === "") return own;
  const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`${own} and exists (select 1 from jsonb_each(l.text) as written where written.value ->> 'title' ilike ${pattern})`;
}

async function countByStatus(ctx: ActingCtx, input: ListOwnListingsInput): Promise<OwnListingsView["counts"]> {
  const counted = await ctx.db.$queryRaw<{ status: ListingStatus; count: number }[]>`
    select l.status, count(*)::int as count from listing l where ${mine(ctx, input)} group by l.status`;
  const counts = { draft: 0, published: 0, paused: 0, closed: 0, removed: 0 } satisfies Record<
    (typeof LISTING_STATUSES)[number],
    number
  >;
  for (const { status, count } of counted) counts[status] = count;
  return counts;
}

function toOwnRow({ taxonomy, actor }: ActingCtx, row: OwnRow, locale: Locale): OwnListingRow {
  const { id, kind, status, version, views, categoryId } = row;
  return {
    id,
    kind,
    status,
    version,
    views,
    title: titleFor(row.titles, locale, row.locale).title,
    category: categoryId === null ? null : labelsFor(taxonomy, locale).category(categoryId),
    price: toPriceView(taxonomy, row, locale, true),
    updatedAt: row.updatedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    can: canOf(actor, row),
  };
}
