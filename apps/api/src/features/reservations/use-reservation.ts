import type { Tx } from "@commonbench/db/client";
import { TERM_DAYS } from "@commonbench/domain/billing/instalments";
import { useDifference } from "@commonbench/domain/billing/pricing-use";
import { refuse } from "@commonbench/domain/errors";
import type {
  CheckInReservationInput,
  CheckOutReservationInput,
  MissReservationInput,
} from "@commonbench/domain/reservations/schemas";
import {
  bookedMinutes,
  checkInRefusal,
  noShowRefusal,
  useEnd,
  usedMinutes,
} from "@commonbench/domain/reservations/times";
import type { ActingCtx } from "#api/context.ts";
import { releaseRest, releaseUnits } from "#api/features/availability/claim-units.ts";
import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import { settlePayments } from "#api/features/billing/payments/settle-payments.ts";
import { loadActed } from "./acting.ts";
import { lapseChanges } from "./lapse-changes.ts";
import type { ReservationRow } from "./load.ts";
import { holdMoney, settleDifference, subjectOf } from "./money.ts";
import { takeStep } from "./step.ts";
import { tellStep } from "./tell.ts";
import type { ActedView } from "./view.ts";

const acted = ({ id, status }: ReservationRow): ActedView => ({ id, status, paymentId: null, declined: 0 });

/** The work on samples begins and ends with them. */
function requireTime({ measure }: ReservationRow): void {
  if (measure !== "time") refuse("reservations.wrong-measure");
}

/** Somebody is there and the use begins. */
export function checkInReservation(ctx: ActingCtx, { id }: CheckInReservationInput): Promise<ActedView> {
  return ctx.tx(async (tx) => {
    const row = await loadActed(tx, ctx, id, "check-in");
    requireTime(row);
    const refusal = checkInRefusal(row, ctx.now());
    if (refusal !== null) refuse(refusal);
    const saved = await takeStep(tx, ctx, row, "check-in", { checkedInAt: ctx.now() });
    await lapseChanges(tx, ctx, id);
    await tellStep(tx, ctx, saved, {
      action: "check-in",
      from: row.status,
      events: { booker: "reservation-checked-in" },
    });
    return acted(saved);
  });
}

/** The use is over. What it was longer or shorter than agreed is settled by the listing's policy of that time. */
export function checkOutReservation(ctx: ActingCtx, { id, endedAt }: CheckOutReservationInput): Promise<ActedView> {
  return ctx.tx(async (tx) => {
    const payments = await holdMoney(tx, id);
    const row = await loadActed(tx, ctx, id, "check-out");
    requireTime(row);
    const beganAt = row.checkedInAt ?? row.startsAt;
    const checkedOutAt = endedAt === undefined ? ctx.now() : useEnd(beganAt, new Date(endedAt));
    if (checkedOutAt < beganAt) refuse("reservations.too-early");
    if (checkedOutAt > ctx.now()) refuse("reservations.too-late");
    const used = usedMinutes(beganAt, checkedOutAt);
    const saved = await takeStep(tx, ctx, row, "check-out", { checkedOutAt, usedMinutes: used });
    const { bufferAfter } = row.terms;
    await releaseRest(tx, id, new Date(checkedOutAt.getTime() + bufferAfter * MINUTE));
    await settleUse(tx, ctx, saved, payments, used);
    await settlePayments(tx, ctx, subjectOf(id));
    await tellStep(tx, ctx, saved, {
      action: "check-out",
      from: row.status,
      events: { booker: "reservation-checked-out" },
    });
    return acted(saved);
  });
}

async function settleUse(
  tx: Tx,
  ctx: ActingCtx,
  row: ReservationRow,
  payments: readonly PaymentRow[],
  used: number,
): Promise<void> {
  const { lines, terms } = row;
  const { overrun: policy, prices } = terms;
  const reserved = bookedMinutes(row);
  const line = useDifference({
    lines,
    minimumCharge: prices.minimumCharge,
    policy,
    reservedMinutes: reserved,
    usedMinutes: used,
  });
  if (line === null) return;
  const dueAt = row.rail === "bank_transfer" ? new Date(ctx.now().getTime() + TERM_DAYS * DAY) : null;
  await settleDifference(tx, ctx, row, payments, { line, purpose: "overrun", cause: "use", dueAt });
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Nobody came. The price stays due, and whatever is left of the time is free again. */
export function missReservation(ctx: ActingCtx, { id }: MissReservationInput): Promise<ActedView> {
  return ctx.tx(async (tx) => {
    await holdMoney(tx, id);
    const row = await loadActed(tx, ctx, id, "no-show");
    const refusal = noShowRefusal(row, ctx.now());
    if (refusal !== null) refuse(refusal);
    const saved = await takeStep(tx, ctx, row, "no-show");
    await releaseUnits(tx, id, "reservation");
    await lapseChanges(tx, ctx, id);
    await settlePayments(tx, ctx, subjectOf(id));
    await tellStep(tx, ctx, saved, {
      action: "no-show",
      from: row.status,
      events: { booker: "reservation-missed" },
    });
    return acted(saved);
  });
}
