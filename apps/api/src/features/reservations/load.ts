import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { QuoteLine } from "@commonbench/domain/billing/pricing";
import { Rail } from "@commonbench/domain/billing/schemas";
import { notFound } from "@commonbench/domain/errors";
import {
  CancelledBy,
  ReservationMode,
  type ReservationSide,
  ReservationStatus,
} from "@commonbench/domain/reservations/schemas";
import { ReservationTerms } from "@commonbench/domain/reservations/terms";
import { z } from "zod";
import { hasAllianceRole } from "#api/actor.ts";
import type { Actor, ActingCtx } from "#api/context.ts";

type Row = Prisma.ReservationGetPayload<object>;

const Stored = z.object({
  status: ReservationStatus,
  mode: ReservationMode,
  measure: z.enum(["time", "samples"]),
  rail: Rail.nullable(),
  lines: z.array(QuoteLine),
  currency: z.string(),
  total: z.number().int(),
  terms: ReservationTerms,
  cancelledBy: CancelledBy.nullable(),
});

export interface ReservationRow extends Omit<Row, keyof z.infer<typeof Stored>>, z.infer<typeof Stored> {}

export const typedReservation = (row: Row): ReservationRow => ({ ...row, ...Stored.parse(row) });

/** A reservation that one of its two organisations has; another's is as good as none. */
export async function loadReservation(db: Db | Tx, { actor }: ActingCtx, id: string): Promise<ReservationRow> {
  const own = actor.organisation.id;
  const row = await db.reservation.findFirst({ where: { id, OR: [{ bookerId: own }, { providerId: own }] } });
  return row === null ? notFound() : typedReservation(row);
}

/** For steps that no side takes: payments, the clock, other features. */
export async function findReservation(db: Db | Tx, id: string): Promise<ReservationRow | null> {
  const row = await db.reservation.findUnique({ where: { id } });
  return row === null ? null : typedReservation(row);
}

/** The same, and nobody else changes it before the transaction ends. */
export async function lockReservation(tx: Tx, id: string): Promise<ReservationRow | null> {
  await tx.$executeRaw`select 1 from reservation where id = ${id}::uuid for no key update`;
  return findReservation(tx, id);
}

/** On which side the caller stands; the secretariat stands on none. */
export function sideOf(
  actor: Pick<Actor, "organisation">,
  { bookerId }: Pick<Row, "bookerId" | "providerId">,
): ReservationSide {
  return actor.organisation?.id === bookerId ? "booker" : "provider";
}

export function doerOf(actor: ActingCtx["actor"], row: Pick<Row, "bookerId" | "providerId" | "bookedById">) {
  return { side: sideOf(actor, row), role: actor.organisation.role, own: actor.personId === row.bookedById };
}

export const isDesk = (actor: Actor): boolean => hasAllianceRole(actor, "secretariat");
