import type { Tx } from "@commonbench/db/client";
import { unitsLeft, withBuffers } from "@commonbench/domain/availability/room";
import type { ActingCtx } from "#api/context.ts";
import type { LoadedAvailability } from "#api/features/availability/load.ts";
import { loadTakenNow } from "#api/features/availability/taken-now.ts";
import { voidPayments } from "#api/features/billing/payments/void-payments.ts";
import { type ReservationRow, typedReservation } from "./load.ts";
import { subjectOf } from "./money.ts";
import { agreedFacts, spanOf } from "./place.ts";
import { takeStep } from "./step.ts";
import { tellStep } from "./tell.ts";

/** Requests that were waiting without a place and have none left, now that another one was accepted. */
export async function declineOutrun(
  tx: Tx,
  ctx: ActingCtx,
  accepted: ReservationRow,
  { facts, occupancy }: LoadedAvailability,
): Promise<number> {
  if (accepted.measure === "samples") return 0;
  const { from, to } = withBuffers(facts, spanOf(accepted));
  const rows = await tx.reservation.findMany({
    where: {
      listingId: accepted.listingId,
      status: "requested",
      holds: false,
      startsAt: { lt: new Date(to) },
      endsAt: { gt: new Date(from) },
    },
    orderBy: { createdAt: "asc" },
    take: MOST_AT_ONCE,
  });
  let declined = 0;
  for (const rival of rows.map(typedReservation)) {
    const agreed = agreedFacts(facts, rival);
    const taken = await loadTakenNow(tx, ctx.now(), rival.listingId, withBuffers(agreed, spanOf(rival)));
    if (unitsLeft(agreed, { taken, busy: occupancy.busy }, spanOf(rival)) >= rival.units) continue;
    await declineOne(tx, ctx, rival);
    declined += 1;
  }
  return declined;
}

/** The page of one accepted request waits for all of them. */
const MOST_AT_ONCE = 100;

async function declineOne(tx: Tx, ctx: ActingCtx, rival: ReservationRow): Promise<void> {
  await voidPayments(tx, ctx, subjectOf(rival.id));
  const saved = await takeStep(tx, ctx, rival, "decline", { cancelledBy: "system" });
  await tellStep(tx, ctx, saved, {
    action: "decline",
    from: rival.status,
    events: { booker: "reservation-outrun" },
  });
}
