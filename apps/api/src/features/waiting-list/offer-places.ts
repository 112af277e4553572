import type { Tx } from "@commonbench/db/client";
import type { AvailabilityFacts, Occupancy, Span } from "@commonbench/domain/availability/facts";
import { fitRefusal } from "@commonbench/domain/availability/fit";
import { unitsLeft, withBuffers } from "@commonbench/domain/availability/room";
import { keptUntil, offerUntil, unitsToOffer, waitUntil } from "@commonbench/domain/waiting-list/rules";
import { v7 as newId } from "uuid";
import { holdLock } from "#api/advisory-lock.ts";
import type { Parts } from "#api/context.ts";
import { claimUnits, releaseUnits } from "#api/features/availability/claim-units.ts";
import { loadAvailability } from "#api/features/availability/load.ts";
import { loadTakenNow } from "#api/features/availability/taken-now.ts";
import { transactions } from "#api/tx.ts";
import type { WaitRow } from "./load.ts";
import { loadQueue, lockQueue, type Queued } from "./load-queue.ts";
import { type DoingCtx, takeStep, tellWaiter } from "./step.ts";

type Serving = Pick<Parts, "pool" | "db" | "taxonomy" | "now">;

interface Calendar {
  readonly facts: AvailabilityFacts;
  readonly busy: Occupancy["busy"];
  /** Of everybody in line, with their buffers. */
  readonly range: Span;
}

/**
 * Ends what is over and offers what is free to those who wait for a listing, who came first first. One offer a
 * transaction, and one server at a time; when nothing is to be done nothing is locked.
 */
export async function offerPlaces(parts: Serving, listingId: string): Promise<void> {
  const queue = await loadQueue(parts.db, listingId);
  if (queue.length === 0) return;
  const ctx: DoingCtx = { now: parts.now, actor: null };
  const span = spanOfAll(queue.map(({ wait }) => wait));
  const { facts, occupancy } = await loadAvailability(parts, listingId, span);
  const calendar: Calendar = { facts, busy: occupancy.busy, range: withBuffers(facts, span) };
  if (!hasWork(queue, facts, occupancy, parts.now())) return;
  const inTx = transactions(parts.db);
  for (let most = queue.length; most >= 0; most -= 1)
    if (!(await inTx((tx) => offerNext(tx, ctx, listingId, calendar)))) return;
}

function spanOfAll(waits: readonly WaitRow[]): Span {
  return {
    from: Math.min(...waits.map(({ startsAt }) => startsAt.getTime())),
    to: Math.max(...waits.map(({ endsAt }) => endsAt.getTime())),
  };
}

const isDue = ({ wait: { dueAt } }: Queued, now: Date): boolean => dueAt !== null && dueAt <= now;

function hasWork(queue: readonly Queued[], facts: AvailabilityFacts, occupancy: Occupancy, now: Date): boolean {
  return queue.some((each) => isDue(each, now) || offerFor(each, facts, occupancy, now) !== null);
}

interface Offered {
  readonly units: number;
  readonly until: Date;
}

/** What somebody in line can be offered now; null when that is nothing. */
function offerFor(
  { wait, mayBook }: Queued,
  facts: AvailabilityFacts,
  occupancy: Occupancy,
  now: Date,
): Offered | null {
  if (wait.status !== "waiting" || !mayBook) return null;
  const span = { from: wait.startsAt.getTime(), to: wait.endsAt.getTime() };
  const most = Math.min(unitsLeft(facts, occupancy, span), facts.settings.maxUnits ?? Infinity);
  const units = unitsToOffer(wait, most);
  if (units === 0 || fitRefusal(facts, occupancy, { ...span, units }, now.getTime()) !== null) return null;
  const until = offerUntil(now, waitUntil(wait.until, wait.startsAt, facts.settings.noticeMinutes));
  return until === null ? null : { units, until };
}

/** Ends what is due, then makes one offer. False when there is nobody left to offer anything to. */
async function offerNext(tx: Tx, ctx: DoingCtx, listingId: string, calendar: Calendar): Promise<boolean> {
  await holdLock(tx, `waiting-list:${listingId}`);
  const now = ctx.now();
  const queue = await lockQueue(tx, listingId);
  for (const each of queue) if (isDue(each, now)) await endWait(tx, ctx, each.wait);
  const { facts, busy, range } = calendar;
  const occupancy = { taken: await loadTakenNow(tx, now, listingId, range), busy };
  for (const each of queue) {
    const offered = isDue(each, now) ? null : offerFor(each, facts, occupancy, now);
    if (offered === null) continue;
    if (await makeOffer(tx, ctx, each.wait, facts, offered)) return true;
  }
  return false;
}

/** Nobody has taken the offer, or there was none in time. Its place is free for the next. */
async function endWait(tx: Tx, ctx: DoingCtx, wait: WaitRow): Promise<void> {
  const [action, event] =
    wait.status === "offered" ? (["lapse", "wait-lapsed"] as const) : (["end", "wait-ended"] as const);
  const saved = await takeStep(tx, ctx, wait, action);
  if (wait.offerId !== null) await releaseUnits(tx, wait.offerId, "offer");
  await tellWaiter(tx, ctx, saved, event);
}

/** False when somebody else was faster: then they stay in line. */
async function makeOffer(
  tx: Tx,
  ctx: DoingCtx,
  wait: WaitRow,
  facts: AvailabilityFacts,
  { units, until }: Offered,
): Promise<boolean> {
  const now = ctx.now();
  const offerId = newId();
  const span = { from: wait.startsAt.getTime(), to: wait.endsAt.getTime() };
  const { listingId } = wait;
  const claim = { listingId, subjectId: offerId, cause: "offer" as const, facts, span, units };
  if ((await claimUnits(tx, { ...claim, heldUntil: keptUntil(until) }, now)) === null) return false;
  const saved = await takeStep(tx, ctx, wait, "offer", {
    offerId,
    offeredUnits: units,
    offeredAt: now,
    offerUntil: until,
  });
  await tellWaiter(tx, ctx, saved, "wait-offered");
  return true;
}
