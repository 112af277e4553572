import { Prisma } from "@commonbench/db/client";
import { sampleCode } from "@commonbench/domain/samples/rules";
import { BENCH_GROUPS, type BenchGroup, type ListBenchInput, SampleStatus } from "@commonbench/domain/samples/schemas";
import { Id } from "@commonbench/domain/text";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { loadParties } from "#api/features/organisations/load-parties.ts";
import { toBookedListing } from "#api/features/reservations/shared-view.ts";
import { loadBooked } from "#api/features/reservations/load-booked.ts";
import { toClock } from "./get-samples.ts";
import type { BenchRowView, BenchView } from "./view.ts";

const Position = z.tuple([z.iso.datetime(), Id]);

/** A sample is only on the bench as long as its booking stands. */
const STANDS = Prisma.sql`(r.status = 'in-use' or (r.status = 'confirmed' and s.status = 'announced'))`;
const UNDER_TEST = Prisma.sql`s.status in ('received', 'in-test')`;

/** `soon` is today or tomorrow by the lab's calendar. */
const conditionOf = (group: BenchGroup, now: Date): Prisma.Sql => {
  switch (group) {
    case "to-receive":
      return Prisma.sql`s.status = 'announced'`;
    case "in-test":
      return UNDER_TEST;
    case "soon":
      return Prisma.sql`${UNDER_TEST} and s.due_at >= ${now}
        and (s.due_at at time zone t.time_zone)::date <= (${now} at time zone t.time_zone)::date + 1`;
    case "late":
      return Prisma.sql`${UNDER_TEST} and s.due_at < ${now}`;
    case "to-return":
      return Prisma.sql`s.status = 'reported'`;
  }
};

const OPEN = Prisma.sql`s.status in ('announced', 'received', 'in-test', 'reported')`;

interface Found {
  readonly id: string;
  readonly reservationId: string;
  readonly number: string;
  readonly place: number;
  readonly label: string;
  readonly material: string;
  readonly count: number;
  readonly status: string;
  readonly dueAt: Date | null;
  readonly reportedAt: Date | null;
  readonly express: boolean;
  readonly timeZone: string;
  readonly at: Date;
}

/** What the lab in use has to do with samples, what is due the soonest first. */
export async function listBench(ctx: ActingCtx, input: ListBenchInput): Promise<BenchView> {
  const { limit } = input;
  const [found, counts] = await Promise.all([findRows(ctx, input), countBench(ctx)]);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: await toRows(ctx, page, input),
    nextCursor: found.length > limit && last !== undefined ? writeCursor([last.at.toISOString(), last.id]) : null,
    counts,
  };
}

const bench = ({ actor }: ActingCtx) => Prisma.sql`sample_set t
  join sample s on s.reservation_id = t.reservation_id
  join reservation r on r.id = t.reservation_id
  where t.provider_id = ${actor.organisation.id}::uuid and ${STANDS} and ${OPEN}`;

function findRows(ctx: ActingCtx, { group, text, cursor, limit }: ListBenchInput): Promise<Found[]> {
  const after = readCursor(Position, cursor);
  const at = Prisma.sql`coalesce(s.due_at, r.starts_at)`;
  const inGroup = group === undefined ? Prisma.empty : Prisma.sql`and ${conditionOf(group, ctx.now())}`;
  const beyond =
    after === null ? Prisma.empty : Prisma.sql`and (${at}, s.id) > (${new Date(after[0])}, ${after[1]}::uuid)`;
  return ctx.db.$queryRaw<Found[]>`
    select s.id, s.reservation_id as "reservationId", t.number, s.place, s.label, s.material, s.count, s.status,
      s.due_at as "dueAt", s.reported_at as "reportedAt", t.express, t.time_zone as "timeZone", ${at} as at
    from ${bench(ctx)} ${inGroup} ${named(text)} ${beyond}
    order by ${at}, s.id limit ${limit + 1}`;
}

/** By what stands on it, its code, or who sent it. */
function named(text: string | undefined): Prisma.Sql {
  if (text === undefined || text === "") return Prisma.empty;
  const like = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return Prisma.sql`and (s.label ilike ${like} or s.material ilike ${like}
    or t.number || '-' || lpad(s.place::text, 2, '0') ilike ${like}
    or exists (select from organisation o where o.id = t.booker_id
      and (o.legal_name ilike ${like} or o.names::text ilike ${like})))`;
}

async function countBench(ctx: ActingCtx): Promise<BenchView["counts"]> {
  const counted = BENCH_GROUPS.map(
    (group) => Prisma.sql`count(*) filter (where ${conditionOf(group, ctx.now())})::int as ${Prisma.raw(`"${group}"`)}`,
  );
  const [counts] = await ctx.db.$queryRaw<BenchView["counts"][]>`select ${Prisma.join(counted)} from ${bench(ctx)}`;
  return counts ?? { "to-receive": 0, "in-test": 0, soon: 0, late: 0, "to-return": 0 };
}

async function toRows(ctx: ActingCtx, page: readonly Found[], { locale }: ListBenchInput): Promise<BenchRowView[]> {
  const booked = await loadBooked(
    ctx.db,
    page.map(({ reservationId }) => reservationId),
  );
  const bookers = [...booked.values()].map(({ bookerId }) => bookerId);
  const parties = await loadParties(ctx.db, bookers, locale);
  return page.flatMap(({ number, place, dueAt, reportedAt, status: stored, ...rest }) => {
    const reservation = booked.get(rest.reservationId);
    if (reservation === undefined) return [];
    const status = SampleStatus.parse(stored);
    return {
      ...rest,
      status,
      code: sampleCode(number, place),
      clock: toClock({ dueAt, reportedAt, status }, rest, ctx.now()),
      arrivesAt: reservation.startsAt.toISOString(),
      booker: parties.get(reservation.bookerId)?.name ?? "",
      title: toBookedListing(ctx, reservation, locale).title,
    };
  });
}
