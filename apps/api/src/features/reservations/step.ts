import type { Prisma, Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { nextReservationStatus } from "@commonbench/domain/reservations/rules";
import type { ReservationAction, ReservationStatus } from "@commonbench/domain/reservations/schemas";
import { nextDue } from "@commonbench/domain/reservations/times";
import type { Parts } from "#api/context.ts";
import { type ReservationRow, typedReservation } from "./load.ts";

/** What a step writes beside the status. */
export type StepData = Pick<
  Prisma.ReservationUncheckedUpdateInput,
  | "reason"
  | "cancelledBy"
  | "checkedInAt"
  | "checkedOutAt"
  | "usedMinutes"
  | "startsAt"
  | "endsAt"
  | "units"
  | "lines"
  | "total"
> & { readonly heldUntil?: Date | null; readonly remindedAt?: Date | null; readonly respondBy?: Date | null };

/** The status after an action, or a refusal: the lifecycle's table alone decides. */
export function statusAfter(status: ReservationStatus, action: ReservationAction): ReservationStatus {
  return nextReservationStatus(status, action) ?? refuse("reservations.not-allowed-now");
}

/** One step of a reservation, if nobody was faster: the row must still be what was read. */
export async function takeStep(
  tx: Tx,
  { now }: Pick<Parts, "now">,
  row: ReservationRow,
  action: ReservationAction,
  data: StepData = {},
): Promise<ReservationRow> {
  return store(tx, now(), row, { ...data, status: statusAfter(row.status, action) });
}

/** A change that leaves the status as it is: another time, a reminder that went out. */
export async function storeChange(
  tx: Tx,
  { now }: Pick<Parts, "now">,
  row: ReservationRow,
  data: StepData,
): Promise<ReservationRow> {
  return store(tx, now(), row, { ...data, status: row.status });
}

async function store(
  tx: Tx,
  now: Date,
  row: ReservationRow,
  data: StepData & { readonly status: ReservationStatus },
): Promise<ReservationRow> {
  const { id, status, version } = row;
  const { heldUntil = null, respondBy = null, remindedAt = row.remindedAt, ...rest } = data;
  const span = { startsAt: dateOf(data.startsAt, row.startsAt), endsAt: dateOf(data.endsAt, row.endsAt) };
  const { measure } = row;
  const waiting = { status: data.status, measure, ...span, heldUntil, respondBy, remindedAt };
  const saved = await tx.reservation.update({
    where: { id, status, version },
    data: {
      ...rest,
      heldUntil,
      respondBy,
      remindedAt,
      dueAt: nextDue(waiting, now),
      version: version + 1,
      sequence: row.sequence + 1,
      updatedAt: now,
    },
  });
  return typedReservation(saved);
}

const dateOf = (given: unknown, before: Date): Date => (given instanceof Date ? given : before);
