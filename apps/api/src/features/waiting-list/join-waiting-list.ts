import type { Tx } from "@commonbench/db/client";
import { conflict, refuse } from "@commonbench/domain/errors";
import type { TimeWish } from "@commonbench/domain/reservations/schemas";
import { JOINED_TRAIL, waitDue, WAITS_PER_BOOKER, LIVE_WAITS, waitUntil } from "@commonbench/domain/waiting-list/rules";
import type { JoinWaitingListInput } from "@commonbench/domain/waiting-list/schemas";
import type { ActingCtx } from "#api/context.ts";
import { assess, type Offer } from "#api/features/reservations/assess.ts";
import { loadOffer, nearRange } from "#api/features/reservations/load-offer.ts";
import { offerSoon } from "./follow-reservations.ts";
import { typedWait } from "./load.ts";
import { recordWait } from "./step.ts";
import type { WaitStateView } from "./view.ts";

/** Stands in line for a time that is taken. The same call again is the same wait. */
export async function joinWaitingList(ctx: ActingCtx, input: JoinWaitingListInput): Promise<WaitStateView> {
  const before = await ctx.db.wait.findUnique({ where: { id: input.id } });
  if (before !== null) return isSame(ctx, input, before) ? typedWait(before) : refuse("waiting-list.id-taken");
  const { listingId, from, to, units } = input;
  const wish: TimeWish = { measure: "time", from, to, units };
  const offer = await loadOffer(ctx, { listingId, range: nearRange(wish), rail: undefined });
  requireTaken(offer, wish, ctx.now());
  const { noticeMinutes } = offer.facts.settings;
  const wished = input.until === undefined ? null : new Date(input.until);
  const until = waitUntil(wished, new Date(from), noticeMinutes);
  if (until <= ctx.now()) refuse("waiting-list.too-late");
  return ctx.tx((tx) => storeWait(tx, ctx, input, offer, until));
}

/** What is free is booked, and what could never be had is not waited for. */
function requireTaken(offer: Offer, wish: TimeWish, now: Date): void {
  const { refusal } = assess(offer, { wish, rail: undefined, quota: null }, now);
  if (refusal === "availability.taken") return;
  refuse(refusal === null || refusal === "reservations.rail-not-offered" ? "waiting-list.free-now" : refusal);
}

async function storeWait(
  tx: Tx,
  ctx: ActingCtx,
  input: JoinWaitingListInput,
  { listing, facts }: Offer,
  until: Date,
): Promise<WaitStateView> {
  const { id, from, to, units, fewer, purchaseOrder } = input;
  const { id: bookerId } = ctx.actor.organisation;
  const present = await tx.wait.count({ where: { bookerId, status: { in: [...LIVE_WAITS] } } });
  if (present >= WAITS_PER_BOOKER) refuse("waiting-list.too-many");
  const at = ctx.now();
  const { count: made } = await tx.wait.createMany({
    data: {
      id,
      listingId: listing.id,
      providerId: listing.providerId,
      bookerId,
      personId: ctx.actor.personId,
      startsAt: new Date(from),
      endsAt: new Date(to),
      timeZone: facts.timeZone,
      units,
      fewer,
      until,
      purchaseOrder,
      dueAt: waitDue({ status: "waiting", until, offerUntil: null }),
      createdAt: at,
      updatedAt: at,
    },
    skipDuplicates: true,
  });
  const stored = await tx.wait.findUnique({ where: { id } });
  if (stored === null || !isSame(ctx, input, stored)) conflict("waiting-list.already-waiting");
  const wait = typedWait(stored);
  if (made === 0) return wait;
  await recordWait(tx, ctx, wait, JOINED_TRAIL);
  // It may have come free since it was looked at.
  await offerSoon(tx, listing.id);
  return wait;
}

function isSame(
  { actor }: ActingCtx,
  { listingId, from, to, units, fewer }: JoinWaitingListInput,
  before: Parameters<typeof typedWait>[0],
): boolean {
  return (
    before.bookerId === actor.organisation.id &&
    before.personId === actor.personId &&
    before.listingId === listingId &&
    before.startsAt.getTime() === Date.parse(from) &&
    before.endsAt.getTime() === Date.parse(to) &&
    before.units === units &&
    before.fewer === fewer
  );
}
