import type { Tx } from "@commonbench/db/client";
import { conflict, notFound, refuse } from "@commonbench/domain/errors";
import type { Reason } from "@commonbench/domain/reasons";
import type { TimeWish } from "@commonbench/domain/reservations/schemas";
import type { ReserveSeriesInput } from "@commonbench/domain/reservations/series-schemas";
import type { ActingCtx } from "#api/context.ts";
import { type Offer, requestOf } from "./assess.ts";
import { digestOf } from "./digest.ts";
import { loadOffer } from "./load-offer.ts";
import { findReservation, lockReservation } from "./load.ts";
import { makeReservation } from "./make-reservation.ts";
import { notifyStep } from "./notify.ts";
import { type AssessedOccurrence, assessSeries } from "./plan-series.ts";
import { replaySeries } from "./replay-series.ts";
import { occurrenceId } from "./series-id.ts";
import { beginTalk } from "./talk.ts";
import type { SeriesReservedView } from "./series-view.ts";

type Skipped = SeriesReservedView["skipped"];
type Reserved = SeriesReservedView["reserved"];

/** Books the occurrences of a series together: those that can be had, or all or none. Each is its own afterwards. */
export async function reserveSeries(ctx: ActingCtx, input: ReserveSeriesInput): Promise<SeriesReservedView> {
  const { id, listingId, expectedTotal, rail } = input;
  const digest = digestOf(input);
  const before = await replaySeries(ctx, { id, digest });
  if (before !== null) return before;
  const wishes = inOrder(input.occurrences);
  const offer = await loadOffer(ctx, { listingId, range: rangeOf(wishes), reservationId: id, rail: "bank_transfer" });
  const assessed = await assessSeries(ctx, offer, wishes);
  const total = assessed.reduce((sum, { assessment }) => sum + (assessment.price?.total ?? 0), 0);
  if (total > 0 && rail !== "bank_transfer") refuse("reservations.series-by-transfer");
  if (total !== expectedTotal.amount || offer.terms?.prices.currency !== expectedTotal.currency)
    conflict("reservations.price-changed");
  const made = await ctx.tx((tx) => makeSeries(tx, ctx, { input, digest, offer, assessed }));
  return made ?? (await replaySeries(ctx, { id, digest })) ?? conflict();
}

const inOrder = (wishes: readonly TimeWish[]) =>
  wishes.toSorted((a, b) => requestOf(a).from - requestOf(b).from || requestOf(a).to - requestOf(b).to);

const DAY = 24 * 60 * 60_000;
const rangeOf = (wishes: readonly TimeWish[]) => ({
  from: Math.min(...wishes.map((wish) => requestOf(wish).from)) - DAY,
  to: Math.max(...wishes.map((wish) => requestOf(wish).to)) + DAY,
});

interface MakingSeries {
  readonly input: ReserveSeriesInput;
  readonly digest: string;
  readonly offer: Offer;
  readonly assessed: readonly AssessedOccurrence[];
}

/** In the order of their time, so that two series never wait for each other. Null: the id is in use. */
async function makeSeries(tx: Tx, ctx: ActingCtx, making: MakingSeries): Promise<SeriesReservedView | null> {
  const { input, assessed } = making;
  if (!(await storeSeries(tx, ctx, making))) return null;
  const counts = await nextCounts(tx, assessed.length);
  const reserved: Reserved = [];
  const skipped: Skipped = [];
  for (const [at, each] of assessed.entries()) {
    const { from } = each.wish;
    const made = each.refusal ?? (await makeOne(tx, ctx, making, each, counts[at] ?? 0));
    if (typeof made !== "string") reserved.push({ ...made, from });
    else if (input.policy === "skip") skipped.push({ from, reason: made });
    else if (made === "availability.taken") conflict("reservations.taken", { from });
    else refuse(made, { from });
  }
  const [first] = reserved;
  if (first === undefined) refuse("reservations.series-empty", { skipped });
  await tx.reservationSeries.update({ where: { id: input.id }, data: { skipped }, select: { id: true } });
  await tellSeries(tx, ctx, input, first.id, reserved.length);
  return { id: input.id, reserved, skipped };
}

async function storeSeries(
  tx: Tx,
  { actor, now }: ActingCtx,
  { input, digest, offer }: MakingSeries,
): Promise<boolean> {
  const { id, listingId, repeat, policy } = input;
  const { providerId } = offer.listing;
  const { organisation, personId: bookedById } = actor;
  const row = { id, digest, listingId, providerId, bookerId: organisation.id, bookedById, repeat, policy };
  const { count } = await tx.reservationSeries.createMany({
    data: [{ ...row, createdAt: now() }],
    skipDuplicates: true,
  });
  return count === 1;
}

async function nextCounts(tx: Tx, many: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select nextval('reservation_count_seq')::int as count from generate_series(1, ${many}::int)`;
  return rows.map(({ count }) => count).sort((a, b) => a - b);
}

async function makeOne(
  tx: Tx,
  ctx: ActingCtx,
  { input, digest, offer }: MakingSeries,
  { wish, assessment }: AssessedOccurrence,
  count: number,
): Promise<Reserved[number] | Reason> {
  const { id: seriesId, purchaseOrder } = input;
  const id = occurrenceId(seriesId, wish.from);
  const fresh = { id, count, digest, wish, purchaseOrder, message: "", seriesId, beyondQuota: false };
  const beside = { attachments: [], offerId: null, tells: false };
  const made = await makeReservation(tx, ctx, { offer, assessment, fresh, ...beside });
  if (made === "not-stored")
    conflict((await findReservation(tx, id)) === null ? "reservations.price-changed" : "conflict");
  return made === "taken" ? "availability.taken" : { ...made, from: wish.from };
}

/** One word for all of them, and one thread. */
async function tellSeries(
  tx: Tx,
  ctx: ActingCtx,
  { id: seriesId, message, attachments }: ReserveSeriesInput,
  firstId: string,
  count: number,
): Promise<void> {
  const row = (await lockReservation(tx, firstId)) ?? notFound();
  const { enquiryId } = await beginTalk(tx, ctx, { ...row, message }, attachments);
  await tx.reservation.updateMany({ where: { seriesId }, data: { message, enquiryId } });
  if (row.status === "awaiting-payment") return;
  const event = row.status === "requested" ? "reservation-series-requested" : "reservation-series-made";
  await notifyStep(tx, ctx, row, { event, side: "provider", count, reason: message });
}
