import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { beginThread, findThread } from "#api/features/enquiries/begin-thread.ts";
import type { Subject } from "#api/features/enquiries/card.ts";
import { loadReservation, type ReservationRow } from "./load.ts";

/** A reservation as what a thread is about: whoever asks is one of its sides and asks the other. */
export async function loadTalkedOf(ctx: ActingCtx, id: string): Promise<Subject> {
  return subjectOf(ctx, await loadReservation(ctx.db, ctx, id));
}

function subjectOf({ actor }: ActingCtx, row: ReservationRow): Subject {
  const { id, number, listingId, timeZone, terms, bookerId, providerId, startsAt, endsAt } = row;
  const { titles, locale, kind: listingKind, categoryId, placeId } = terms;
  return {
    organisationId: actor.organisation.id === bookerId ? providerId : bookerId,
    card: {
      kind: "reservation",
      id,
      number,
      listingId,
      titles,
      locale,
      listingKind,
      categoryId,
      placeId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      timeZone,
    },
  };
}

/** What is said with a booking begins its thread; a booking without words has none until somebody asks. */
export async function beginTalk(
  tx: Tx,
  ctx: ActingCtx,
  row: ReservationRow,
  attachments: readonly string[],
): Promise<ReservationRow> {
  if (row.message === "" && attachments.length === 0) return row;
  const enquiryId = await beginThread(tx, ctx, { subject: subjectOf(ctx, row), text: row.message, attachments });
  await tx.reservation.update({ where: { id: row.id }, data: { enquiryId }, select: { id: true } });
  return { ...row, enquiryId };
}

/** The thread about it that an organisation has. */
export async function talkOf({ db }: Pick<ActingCtx, "db">, row: ReservationRow, organisationId: string | undefined) {
  if (row.enquiryId !== null || organisationId === undefined) return row.enquiryId;
  return findThread(db, organisationId, { kind: "reservation", id: row.id });
}
