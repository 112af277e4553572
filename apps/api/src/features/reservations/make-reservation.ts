import type { Tx } from "@commonbench/db/client";
import { refuse } from "@commonbench/domain/errors";
import { OPEN_PER_BOOKER } from "@commonbench/domain/reservations/times";
import type { ActingCtx } from "#api/context.ts";
import { claiming, handOverUnits } from "#api/features/availability/claim-units.ts";
import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import type { OpenPayments } from "#api/features/billing/payments/open-payments.ts";
import type { Assessment, Offer } from "./assess.ts";
import { insertReservation, type NewReservation, newRow, type NotMade } from "./insert-reservation.ts";
import type { ReservationRow } from "./load.ts";
import { askForMoney } from "./money.ts";
import { claimOf } from "./place.ts";
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

/** Stores a reservation and claims its place. When nothing comes of it, nothing is left of it. */
export async function makeReservation(tx: Tx, ctx: ActingCtx, making: Making): Promise<ReservedView | NotMade> {
  const { offer, fresh } = making;
  const { terms } = offer;
  if (terms === null) refuse("reservations.no-price");
  const asRequest = await passesQuotas(tx, ctx, making);
  const assessment = asRequest ? { ...making.assessment, mode: "request" as const } : making.assessment;
  const plan = planFor(offer, assessment, ctx.now());
  const row = newRow(ctx, offer, assessment, plan, { ...fresh, beyondQuota: asRequest }, terms);
  if (plan.status !== "confirmed") await requireRoom(tx, ctx);
  const read = { listingVersion: offer.listing.version, availabilityVersion: offer.version };
  const stored = await insertReservation(tx, row, { ...read, claim: claimOfNew(ctx, making, row) });
  if (stored === "not-stored") return stored;
  if (stored === "taken" || !(await takesUpOffer(tx, making, row))) {
    await tx.reservation.delete({ where: { id: row.id }, select: { id: true } });
    return "taken";
  }
  const payments = plan.opensPayments
    ? await askForPayment(tx, ctx, row, { ...assessment, rails: offer.rails, rules: offer.listing.commissionRules })
    : [];
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

/** Samples are waited for beyond the day on which they were to arrive; what began before that waits for nothing. */
const LONGEST_WAIT = 60 * 24 * 60 * 60_000;

/** Places that nobody has paid for or agreed to are not collected without end. */
async function requireRoom(tx: Tx, { actor, now }: ActingCtx): Promise<void> {
  const [row] = await tx.$queryRaw<{ open: number }[]>`
    select count(*)::int as open from reservation
    where booker_id = ${actor.organisation.id}::uuid and starts_at > ${new Date(now().getTime() - LONGEST_WAIT)}
      and status in ('requested', 'awaiting-payment')`;
  if ((row?.open ?? 0) >= OPEN_PER_BOOKER) refuse("reservations.too-many-open");
}

const takesPlace = ({ holds, measure }: ReservationRow) => holds && measure !== "samples";

/** How a new reservation claims its place; null where it needs none, or takes over that of an offer. */
function claimOfNew({ now }: ActingCtx, { offer, offerId }: Making, row: ReservationRow) {
  if (offerId !== null || !takesPlace(row)) return null;
  return claiming(claimOf(row, offer.facts, row.heldUntil), now());
}

/** The place that an offer keeps becomes the reservation's. */
async function takesUpOffer(tx: Tx, { offerId }: Making, row: ReservationRow): Promise<boolean> {
  if (offerId === null || !takesPlace(row)) return true;
  return handOverUnits(tx, offerId, { subjectId: row.id, cause: "reservation", heldUntil: row.heldUntil });
}

/** A request is paid for when it is accepted; until then a card only keeps the money aside. */
function askForPayment(
  tx: Tx,
  ctx: ActingCtx,
  row: ReservationRow,
  { instalments, ...fresh }: Pick<Assessment, "instalments"> & NonNullable<OpenPayments["fresh"]>,
): Promise<PaymentRow[]> {
  const capture = row.status === "requested" ? "manual" : "automatic";
  return askForMoney(tx, ctx, row, { lines: row.lines, instalments, capture, fresh });
}
