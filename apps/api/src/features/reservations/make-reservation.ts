import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { OPEN_PER_BOOKER } from "@commonbench/domain/reservations/times";
import type { ActingCtx } from "#api/context.ts";
import { claimUnits, handOverUnits } from "#api/features/availability/claim-units.ts";
import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import type { Assessment, Offer } from "./assess.ts";
import { insertReservation, type NewReservation, newRow } from "./insert-reservation.ts";
import type { ReservationRow } from "./load.ts";
import { askForMoney } from "./money.ts";
import { type Plan, planOf } from "./plan.ts";
import { holdQuotas } from "./quota-check.ts";
import { quotaOfWish, quotasOfOffer } from "./quota-of-wish.ts";
import { toReserved } from "./reserved.ts";
import { beginTalk } from "./talk.ts";
import { tellMade } from "./tell-made.ts";
import type { ReservedView } from "./view.ts";

export interface Making {
  readonly offer: Offer;
  readonly assessment: Assessment;
  readonly fresh: NewReservation;
  readonly attachments: readonly string[];
  readonly offerId: string | null;
  /** False in a series, which is told of as a whole. */
  readonly tells: boolean;
}

/** `known`: the id is in use. `changed`: the listing is no longer what was read. `taken`: somebody was faster. */
export type Unmade = "known" | "changed" | "taken";

/** Stores a reservation and claims its place. When nothing comes of it, nothing is left of it. */
export async function makeReservation(tx: Tx, ctx: ActingCtx, making: Making): Promise<ReservedView | Unmade> {
  const { offer, fresh } = making;
  const { terms } = offer;
  if (terms === null) refuse("reservations.no-price");
  const asRequest = await passesQuotas(tx, ctx, making);
  const assessment = asRequest ? { ...making.assessment, mode: "request" as const } : making.assessment;
  const plan = planFor(offer, assessment, ctx.now());
  const row = newRow(ctx, offer, assessment, plan, { ...fresh, beyondQuota: asRequest }, terms);
  if (plan.status !== "confirmed") await requireRoom(tx, ctx);
  const read = { listingVersion: offer.listing.version, availabilityVersion: offer.version };
  if (!(await insertReservation(tx, row, read))) return (await isKnown(tx, fresh.id)) ? "known" : "changed";
  if (!(await claimPlace(tx, ctx, making, row))) {
    await tx.reservation.delete({ where: { id: row.id }, select: { id: true } });
    return "taken";
  }
  const payments = plan.opensPayments ? await askForPayment(tx, ctx, row, { ...assessment, rails: offer.rails }) : [];
  await tellMade(tx, ctx, await beginTalk(tx, ctx, row, making.attachments), making.tells);
  return toReserved(row, payments);
}

function planFor({ facts }: Offer, assessment: Assessment, now: Date): Plan {
  const { respondHours, requestHolds } = facts.settings;
  return planOf({ ...assessment, respondHours, requestHolds }, now);
}

/** Whether it goes beyond a quota and is therefore asked for; refused when the booker has not said so. */
async function passesQuotas(tx: Tx, ctx: ActingCtx, { offer, fresh }: Making): Promise<boolean> {
  if (quotasOfOffer(ctx, offer, fresh.wish).length === 0) return false;
  const bookerId = ctx.actor.organisation.id;
  await holdQuotas(tx, { bookerId, providerId: offer.listing.providerId });
  const quota = await quotaOfWish(tx, ctx, offer, fresh.wish);
  if (quota !== null && !fresh.beyondQuota) refuse("reservations.quota-exceeded", { quota });
  return quota !== null;
}

/** Places that nobody has paid for or agreed to are not collected without end. */
async function requireRoom(tx: Tx, { actor, now }: ActingCtx): Promise<void> {
  const [row] = await tx.$queryRaw<{ open: number }[]>`
    select count(*)::int as open from reservation
    where booker_id = ${actor.organisation.id}::uuid and starts_at > ${now()}
      and status in ('requested', 'awaiting-payment')`;
  if ((row?.open ?? 0) >= OPEN_PER_BOOKER) refuse("reservations.too-many-open");
}

async function isKnown(tx: Tx, id: string): Promise<boolean> {
  return (await tx.reservation.findUnique({ where: { id }, select: { id: true } })) !== null;
}

async function claimPlace(
  tx: Tx,
  { now }: ActingCtx,
  { offer, offerId }: Making,
  row: ReservationRow,
): Promise<boolean> {
  const { id: subjectId, listingId, holds, measure, heldUntil, units, startsAt, endsAt } = row;
  if (!holds || measure === "samples") return true;
  const heir = { subjectId, cause: "reservation" as const, heldUntil };
  if (offerId !== null) return handOverUnits(tx, offerId, heir);
  const span = { from: startsAt.getTime(), to: endsAt.getTime() };
  return (await claimUnits(tx, { ...heir, listingId, facts: offer.facts, span, units }, now())) !== null;
}

/** A request is paid for when it is accepted; until then a card only keeps the money aside. */
function askForPayment(
  tx: Tx,
  ctx: ActingCtx,
  row: ReservationRow,
  { instalments, rails }: Pick<Assessment, "instalments"> & Pick<Offer, "rails">,
): Promise<PaymentRow[]> {
  const capture = row.status === "requested" ? "manual" : "automatic";
  return askForMoney(tx, ctx, row, { lines: row.lines, instalments, capture, fresh: { rails } });
}
