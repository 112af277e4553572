import type { Db, Tx } from "@commonbench/db/client";
import { useDifference } from "@commonbench/domain/billing/pricing-use";
import { bookedMinutes } from "@commonbench/domain/reservations/times";
import type { ReservationStatus } from "@commonbench/domain/reservations/schemas";
import { type Locale, textFor } from "@commonbench/domain/text";
import type { ExpectedTotal, PaymentAbout } from "#api/payment-subjects.ts";
import { type ReservationRow, typedReservation } from "./load.ts";

/** What a payment for a reservation is about, for its page and its papers. */
export async function describeReservations(
  db: Db | Tx,
  ids: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, PaymentAbout>> {
  const rows = await db.reservation.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, aboutOf(typedReservation(row), locale)]));
}

function aboutOf(row: ReservationRow, locale: Locale): PaymentAbout {
  const { id, number, terms, startsAt, endsAt, timeZone, purchaseOrder } = row;
  return {
    title: textFor(terms.titles, locale, terms.locale)?.value ?? "",
    number,
    path: `/desk/reservations/${id}`,
    period: { from: startsAt.toISOString(), to: endsAt.toISOString(), timeZone },
    ...(purchaseOrder === "" ? {} : { purchaseOrder }),
  };
}

const STANDS: ReadonlySet<ReservationStatus> = new Set(["confirmed", "in-use", "completed", "no-show"]);

/**
 * What the payments of reservations that stand should add up to. Where something went back because less was used or
 * less was agreed, the refund says how much, and the payments alone prove nothing.
 */
export async function expectReservations(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ExpectedTotal>> {
  const rows = await db.reservation.findMany({
    where: { id: { in: [...ids] }, changes: { none: { status: "accepted", difference: { lt: 0 } } } },
  });
  return new Map(
    rows.map(typedReservation).flatMap((row): [string, ExpectedTotal][] => {
      const over = overrunOf(row);
      return STANDS.has(row.status) && over >= 0
        ? [[row.id, { currency: row.currency, amount: row.total + over }]]
        : [];
    }),
  );
}

function overrunOf(row: ReservationRow): number {
  const { lines, terms, usedMinutes } = row;
  if (usedMinutes === null || row.measure === "samples") return 0;
  const reservedMinutes = bookedMinutes(row);
  const { overrun: policy, prices } = terms;
  return (
    useDifference({ lines, minimumCharge: prices.minimumCharge, policy, reservedMinutes, usedMinutes })?.amount ?? 0
  );
}
