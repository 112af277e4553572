import type { Tx } from "@commonbench/db/client";
import { instalments } from "@commonbench/domain/billing/instalments";
import { latestStart } from "@commonbench/domain/billing/measure";
import type { Instalment } from "@commonbench/domain/billing/schemas";
import { conflict, refuse } from "@commonbench/domain/errors";
import type { AcceptReservationInput, ReservationAction } from "@commonbench/domain/reservations/schemas";
import { acceptedHoldUntil } from "@commonbench/domain/reservations/times";
import type { ActingCtx } from "#api/context.ts";
import type { LoadedAvailability } from "#api/features/availability/load.ts";
import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import { liftQuota } from "#api/features/quotas/lift-quota.ts";
import { loadQuotas } from "#api/features/quotas/load.ts";
import { loadActed } from "./acting.ts";
import { collectByCard } from "./collect-card.ts";
import { declineOutrun } from "./decline-outrun.ts";
import type { ReservationRow } from "./load.ts";
import { askForMoney, holdMoney } from "./money.ts";
import { keepPlace, loadPlace } from "./place.ts";
import { afterAnswer } from "./plan.ts";
import { holdQuotas, quotaMet, quotasFor } from "./quota-check.ts";
import { nextPayment } from "./reserved.ts";
import { takeStep } from "./step.ts";
import { tellStep } from "./tell.ts";
import type { ActedView } from "./view.ts";

/** Agrees to a request. Its place is taken for good, and requests that no longer fit beside it are declined. */
export async function acceptReservation(
  ctx: ActingCtx,
  { id, liftQuotas }: AcceptReservationInput,
): Promise<ActedView> {
  const before = await loadActed(ctx.db, ctx, id, "accept");
  const place = await loadPlace(ctx, before);
  return ctx.tx(async (tx) => {
    const payments = await holdMoney(tx, id);
    const row = await loadActed(tx, ctx, id, "accept");
    if (row.respondBy !== null && row.respondBy <= ctx.now()) refuse("reservations.too-late");
    await passQuotas(tx, ctx, row, liftQuotas);
    const next = answerOf(ctx, row, place, payments);
    if (!(await keepPlace(tx, ctx, row, next.heldUntil, place.facts))) conflict("reservations.taken");
    const saved = await takeStep(tx, ctx, row, next.action, { heldUntil: next.heldUntil });
    const paymentId = await takeMoney(tx, ctx, saved, payments, next);
    const event = saved.status === "confirmed" ? "reservation-confirmed" : "reservation-accepted";
    await tellStep(tx, ctx, saved, { action: next.action, from: row.status, events: { booker: event } });
    const declined = await declineOutrun(tx, ctx, saved, place);
    return { id, status: saved.status, paymentId, declined };
  });
}

interface Answer {
  readonly action: ReservationAction;
  readonly heldUntil: Date | null;
  readonly instalments: readonly Instalment[];
}

/** What comes next: the money that a card keeps aside is taken, or it is waited for, or the place stands. */
function answerOf(
  ctx: ActingCtx,
  row: ReservationRow,
  place: LoadedAvailability,
  payments: readonly PaymentRow[],
): Answer {
  const { rail, total, measure, startsAt, endsAt } = row;
  const now = ctx.now();
  if (rail === "card" && total > 0) {
    const isAside = payments.some(({ status }) => status === "authorised" || status === "paid");
    if (isAside) return { action: "accept", heldUntil: null, instalments: [] };
    return { action: "await-payment", heldUntil: acceptedHoldUntil(now, latestStart(row)), instalments: [] };
  }
  const { payAfterUse: afterUse, tariff } = place.facts.settings;
  const parts =
    rail === null
      ? []
      : instalments({ total, rail, afterUse, deposit: tariff.deposit, measure, startsAt, endsAt }, now);
  const { status, heldUntil } = afterAnswer({ rail, instalments: parts, endsAt }, now);
  return { action: status === "confirmed" ? "confirm" : "await-payment", heldUntil, instalments: parts };
}

async function takeMoney(
  tx: Tx,
  ctx: ActingCtx,
  row: ReservationRow,
  before: readonly PaymentRow[],
  { instalments: parts }: Answer,
): Promise<string | null> {
  if (row.rail === "card") {
    await collectByCard(tx, ctx, row, before);
    return null;
  }
  const opened = before.length > 0 ? before : await askForMoney(tx, ctx, row, { lines: row.lines, instalments: parts });
  return nextPayment(opened);
}

/** Asked for beyond a quota, or the quota has been used up meanwhile: it takes a word of the owner. */
async function passQuotas(tx: Tx, ctx: ActingCtx, row: ReservationRow, lift: boolean): Promise<void> {
  if (row.measure === "samples") return;
  const rows = await loadQuotas(tx, row.providerId);
  if (rows.length === 0) return;
  await holdQuotas(tx, row);
  const { bookerId, providerId, listingId, terms, timeZone, startsAt: from, endsAt: to, units } = row;
  const booked = { bookerId, bookerClass: terms.bookerClass, providerId, listingId, categoryId: terms.categoryId };
  const use = { from, to, units };
  const wish = { ...booked, timeZone, use, except: row.id };
  const met = await quotaMet(tx, ctx, quotasFor(ctx, rows, booked), wish);
  if (met === null) return;
  if (!lift) refuse("reservations.quota-exceeded", { quota: met });
  await liftQuota(tx, ctx, met.quotaId, row.id);
}
