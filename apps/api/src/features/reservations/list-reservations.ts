import type { Prisma } from "@commonbench/db/client";
import { statusesOf } from "@commonbench/domain/reservations/rules";
import type { ListReservationsInput } from "@commonbench/domain/reservations/schemas";
import { todoOf } from "@commonbench/domain/reservations/todo";
import { Id } from "@commonbench/domain/text";
import { fold } from "@commonbench/taxonomy/fold";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { loadParties } from "#api/features/organisations/load-parties.ts";
import { countReservations } from "./count-reservations.ts";
import { sideOf, typedReservation } from "./load.ts";
import { toShared } from "./shared-view.ts";
import type { ReservationRowView, ReservationsView } from "./view.ts";
import { waitingIds } from "./waiting-sql.ts";

const Position = z.tuple([z.iso.datetime(), Id]);

/** Of the organisation in use, by their start: a series, what is to come and what is to do the soonest first, else the latest. */
export async function listReservations(ctx: ActingCtx, input: ListReservationsInput): Promise<ReservationsView> {
  const { db, actor } = ctx;
  const { limit, locale, side } = input;
  const after = readCursor(Position, input.cursor);
  const { group, seriesId, needsAction } = input;
  const backwards = group === "past" || (group === undefined && seriesId === undefined && !needsAction);
  const order = backwards ? "desc" : "asc";
  const waiting = needsAction ? [await waitingFor(ctx)] : [];
  const [rows, counts] = await Promise.all([
    db.reservation.findMany({
      where: { AND: [filterOf(ctx, input), ...waiting, ...(after === null ? [] : [beyond(after, backwards)])] },
      orderBy: [{ startsAt: order }, { id: order }],
      take: limit + 1,
      include: { changes: { where: { status: "open" }, select: { organisationId: true } } },
    }),
    countReservations(ctx, side),
  ]);
  const page = rows.slice(0, limit);
  const parties = await loadParties(
    db,
    page.flatMap(({ bookerId, providerId }) => [bookerId, providerId]),
    locale,
  );
  const last = page.at(-1);
  return {
    rows: page.map(({ changes, ...row }): ReservationRowView => {
      const typed = typedReservation(row);
      const theirs = changes.some(({ organisationId }) => organisationId !== actor.organisation.id);
      return {
        ...toShared(ctx, typed, parties, locale),
        todo: todoOf({ ...typed, theirChange: theirs }, sideOf(actor, typed), ctx.now()),
        hasOpenChange: changes.length > 0,
      };
    }),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor([last.startsAt.toISOString(), last.id]) : null,
    counts,
  };
}

/** Few at a time: one organisation has so many open requests and bills, and so many people at its machines. */
async function waitingFor(ctx: ActingCtx): Promise<Prisma.ReservationWhereInput> {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(waitingIds(ctx));
  return { id: { in: rows.map(({ id }) => id) } };
}

function beyond([at, id]: z.infer<typeof Position>, backwards: boolean): Prisma.ReservationWhereInput {
  const startsAt = new Date(at);
  return backwards
    ? { OR: [{ startsAt: { lt: startsAt } }, { startsAt, id: { lt: id } }] }
    : { OR: [{ startsAt: { gt: startsAt } }, { startsAt, id: { gt: id } }] };
}

/** The reservations of one side of the organisation in use, or of both. */
export function ownOf({ actor }: ActingCtx, side: ListReservationsInput["side"]): Prisma.ReservationWhereInput {
  const { id } = actor.organisation;
  if (side === "booker") return { bookerId: id };
  return side === "provider" ? { providerId: id } : { OR: [{ bookerId: id }, { providerId: id }] };
}

function filterOf(ctx: ActingCtx, input: ListReservationsInput): Prisma.ReservationWhereInput {
  const { side, group, status, listingId, seriesId, organisationId, from, to, text } = input;
  return {
    AND: [
      ownOf(ctx, side),
      ...(group === undefined ? [] : [{ status: { in: [...statusesOf(group)] } }]),
      ...(status === undefined ? [] : [{ status }]),
      ...(listingId === undefined ? [] : [{ listingId }]),
      ...(seriesId === undefined ? [] : [{ seriesId }]),
      ...(organisationId === undefined ? [] : [{ OR: [{ bookerId: organisationId }, { providerId: organisationId }] }]),
      ...(from === undefined ? [] : [{ endsAt: { gt: new Date(from) } }]),
      ...(to === undefined ? [] : [{ startsAt: { lt: new Date(to) } }]),
      ...wordsOf(text).map((word) => ({
        OR: [{ folded: { contains: word } }, { number: { contains: word.toUpperCase() } }],
      })),
    ],
  };
}

const wordsOf = (text = "") =>
  fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
