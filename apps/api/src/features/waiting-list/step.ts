import type { Tx } from "@commonbench/db/client";
import { conflict } from "@commonbench/domain/errors";
import type { waitingListEvents } from "@commonbench/domain/notifications/waiting-list";
import { nextWaitStatus, WAIT_TRAIL, waitDue } from "@commonbench/domain/waiting-list/rules";
import type { WaitAction } from "@commonbench/domain/waiting-list/schemas";
import type { Actor, Parts } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { loadAudience } from "#api/features/people/load-audience.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { say } from "#api/live.ts";
import { typedWait, type WaitRow } from "./load.ts";

/** Who acts: somebody, or the clock and whatever frees a place. */
export interface DoingCtx extends Pick<Parts, "now"> {
  readonly actor: Actor | null;
}

export type StepData = Partial<
  Pick<WaitRow, "offerId" | "offeredUnits" | "offeredAt" | "offerUntil" | "reservationId">
>;

/** One step of a wait, if nobody was faster. Writes it into the trail and tells open pages. */
export async function takeStep(
  tx: Tx,
  ctx: DoingCtx,
  wait: WaitRow,
  action: WaitAction,
  data: StepData = {},
): Promise<WaitRow> {
  const { id, version } = wait;
  const status = nextWaitStatus(wait.status, action) ?? conflict();
  const dueAt = waitDue({ status, until: wait.until, offerUntil: data.offerUntil ?? wait.offerUntil });
  const saved = typedWait(
    await tx.wait.update({
      where: { id, status: wait.status, version },
      data: { ...data, status, dueAt, version: version + 1, updatedAt: ctx.now() },
    }),
  );
  await recordWait(tx, ctx, saved, WAIT_TRAIL[action]);
  return saved;
}

/** For the organisation that waits; whom it waits for learns of it when it books. */
export async function recordWait(tx: Tx, ctx: DoingCtx, wait: WaitRow, action: string): Promise<void> {
  const { id: subjectId, bookerId: organisationId, listingId, startsAt, endsAt, units, offeredUnits } = wait;
  await recordTrail(tx, ctx, {
    subject: "wait",
    subjectId,
    action,
    organisationId,
    data: {
      listingId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      units: offeredUnits ?? units,
    },
  });
  await say(
    tx,
    ...[organisationId, wait.providerId].map((organisation) => ({
      topic: `organisation:${organisation}` as const,
      type: "wait.changed",
      ids: { wait: subjectId, listing: listingId },
    })),
  );
}

/** Tells whoever waits; once they have left, the managers. */
export async function tellWaiter(
  tx: Tx,
  ctx: DoingCtx,
  wait: WaitRow,
  event: keyof typeof waitingListEvents,
): Promise<void> {
  const { id: waitId, bookerId, personId, providerId, listingId, startsAt, endsAt, timeZone, offerUntil } = wait;
  const waiter = { kind: "person" as const, personId, organisationId: bookerId };
  const isThere = (await loadAudience(tx, waiter)).length > 0;
  await notify(
    tx,
    ctx,
    event,
    {
      waitId,
      organisationId: bookerId,
      fromOrganisationId: providerId,
      listingId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      timeZone,
      ...(offerUntil === null ? {} : { until: offerUntil.toISOString() }),
      count: wait.offeredUnits ?? wait.units,
    },
    isThere ? waiter : { kind: "managers", organisationId: bookerId },
  );
}
