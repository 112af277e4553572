import { Prisma, type Tx } from "@commonbench/db/client";
import type {
  AvailabilityFacts,
  ClosureFact,
  ExceptionFact,
  Occupancy,
  Span,
} from "@commonbench/domain/availability/facts";
import {
  BookingSettings,
  type ListedTerms,
  settingsOf,
  USUAL_SETTINGS,
} from "@commonbench/domain/availability/settings";
import { DAY, dateOf } from "@commonbench/domain/availability/zone";
import { notFound } from "@commonbench/domain/errors";
import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import type { WeeklyWindow } from "@commonbench/domain/listings/weekly-plan";
import { z } from "zod";
import type { Parts } from "#api/context.ts";
import { prepared } from "#api/prepared.ts";
import { loadBusyTimes } from "./feeds/load.ts";
import { TURNAROUND_COLUMN, turnaroundDays } from "./listed-terms.ts";

/** Buffers reach so far beyond a booking, and days of one zone beyond those of another. */
const MARGIN_DAYS = 2;
/** Bookings by the day look ahead over days of rest; nobody rests longer. */
const AHEAD_DAYS = 100;

/** When a listing can be booked, as it is stored. */
export interface FactsRow {
  readonly id: string;
  readonly version: number;
  readonly timeZone: string | null;
  readonly plan: WeeklyWindow[];
  readonly units: number | null;
  readonly leadTimeDays: number | null;
  readonly turnaround: AttributeValue | null;
  readonly settings: Partial<BookingSettings> | null;
  readonly exceptions: ExceptionFact[];
  readonly closures: ClosureFact[];
  readonly hasFeeds: boolean;
}

/** Columns over `listing l left join availability a`; exceptions and closures only about `range`. */
export function factsColumns({ from, to }: Span): Prisma.Sql {
  const first = dateOf(Math.floor(from / DAY) - MARGIN_DAYS);
  const last = dateOf(Math.floor(to / DAY) + AHEAD_DAYS);
  return Prisma.sql`l.id, coalesce(a.version, 0) as version, l.time_zone as "timeZone", l.weekly_plan as plan, l.units,
    l.lead_time_days as "leadTimeDays", ${TURNAROUND_COLUMN} as turnaround, a.settings,
    coalesce((select json_agg(json_build_object('from', e."from", 'to', e."to", 'effect', e.effect) order by e.id)
      from availability_exception e
      where e.listing_id = l.id and e."to" >= ${first}::date and e."from" <= ${last}::date), '[]') as exceptions,
    coalesce((select json_agg(json_build_object('from', c."from", 'to', c."to", 'label', c.label, 'asDay', c.as_day) order by c.id)
      from closure c
      where c.organisation_id = l.organisation_id and c."to" >= ${first}::date and c."from" <= ${last}::date), '[]') as closures,
    exists(select from busy_feed f where f.listing_id = l.id) as "hasFeeds"`;
}

/** What the pure functions want to know. Without a place of its own a listing keeps the alliance's time. */
export function toFacts(row: FactsRow, { taxonomy }: Pick<Parts, "taxonomy">): AvailabilityFacts {
  const { plan, units, exceptions, closures, leadTimeDays } = row;
  const timeZone = row.timeZone ?? taxonomy.places[0]?.timeZone ?? "UTC";
  const settings = settingsOf(row.settings, { leadTimeDays, turnaroundDays: turnaroundDays(row.turnaround, taxonomy) });
  return { timeZone, plan, units: units ?? 1, exceptions, closures, settings };
}

/** The same of a row that was read on its own; null before the settings are saved for the first time. */
export function readSettings(row: { settings: Prisma.JsonValue } | null, listed: ListedTerms): BookingSettings {
  if (row === null) return settingsOf(null, listed);
  return settingsOf(BookingSettings.parse({ ...USUAL_SETTINGS, ...z.looseObject({}).parse(row.settings) }), listed);
}

type Reading = Pick<Parts, "pool" | "db" | "taxonomy" | "now">;

export interface LoadedAvailability {
  readonly facts: AvailabilityFacts;
  readonly occupancy: Occupancy;
  /** 0 until the settings are saved for the first time. */
  readonly version: number;
}

/** With what is taken about the range. */
export interface AvailabilityRow extends FactsRow {
  readonly taken: TakenRow[];
}

/** `except`: whose place counts as free. */
export interface Window {
  readonly range: Span;
  readonly except?: string | undefined;
}

/** Columns of an `AvailabilityRow`, over the same. */
export function availabilityColumns({ range, except }: Window, now: Date): Prisma.Sql {
  return Prisma.sql`${factsColumns(range)},
    coalesce((select json_agg(json_build_object('unit', o.unit, 'from', o."from", 'to', o."to"))
      from (${takenOf(Prisma.sql`l.id`, range, except, now)}) o), '[]') as taken`;
}

/** What calendars from outside say is asked beside it. */
export async function toAvailability(parts: Reading, row: AvailabilityRow, range: Span): Promise<LoadedAvailability> {
  const busy = row.hasFeeds ? await loadBusyTimes(parts.db, row.id, aroundOf(range)) : [];
  return { facts: toFacts(row, parts), occupancy: { taken: row.taken, busy }, version: row.version };
}

/**
 * What decides about bookings within `range`. Reads what is committed, on a connection of its own: for the time before a
 * transaction, which then claims.
 */
export async function loadAvailability(
  parts: Reading,
  listingId: string,
  range: Span,
  { except }: Pick<Window, "except"> = {},
): Promise<LoadedAvailability> {
  const [row] = await prepared<AvailabilityRow & { [column: string]: unknown }>(
    parts.pool,
    Prisma.sql`select ${availabilityColumns({ range, except }, parts.now())}
      from listing l left join availability a on a.listing_id = l.id where l.id = ${listingId}::uuid`,
  );
  return toAvailability(parts, row ?? notFound(), range);
}

/** When a listing can be booked, whatever is taken, on the connection of a transaction under way. */
export async function loadFacts(
  tx: Tx,
  parts: Pick<Parts, "taxonomy">,
  listingId: string,
  range: Span,
): Promise<AvailabilityFacts> {
  const [row] = await tx.$queryRaw<FactsRow[]>`
    select ${factsColumns(range)} from listing l left join availability a on a.listing_id = l.id
    where l.id = ${listingId}::uuid`;
  return toFacts(row ?? notFound(), parts);
}

interface TakenRow {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** One scan of the index that keeps units apart. */
export function loadTaken(
  { pool, now }: Pick<Reading, "pool" | "now">,
  listingId: string,
  range: Span,
  except: string | undefined,
): Promise<TakenRow[]> {
  const statement = takenOf(Prisma.sql`${listingId}::uuid`, range, except, now());
  return prepared<TakenRow & { [column: string]: unknown }>(pool, statement);
}

function takenOf(listingId: Prisma.Sql, range: Span, except: string | undefined, now: Date): Prisma.Sql {
  const { from, to } = aroundOf(range);
  return Prisma.sql`select unit, (extract(epoch from starts_at) * 1000)::float8 as from,
      (extract(epoch from ends_at) * 1000)::float8 as to
    from occupancy
    where listing_id = ${listingId}
      and tstzrange(starts_at, ends_at) && tstzrange(${new Date(from)}, ${new Date(to)})
      and (held_until is null or held_until > ${now}) and subject_id is distinct from ${except ?? null}::uuid`;
}

/** Buffers of what lies just outside reach into the range. */
export function aroundOf({ from, to }: Span): Span {
  return { from: from - MARGIN_DAYS * DAY, to: to + MARGIN_DAYS * DAY };
}
