import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";

/** Remembers that somebody of the owner let this reservation pass, and over which quota. */
export async function liftQuota(
  tx: Tx,
  { actor, now }: ActingCtx,
  quotaId: string,
  reservationId: string,
): Promise<void> {
  await tx.quotaLift.createMany({
    data: [{ quotaId, reservationId, personId: actor.personId, at: now() }],
    skipDuplicates: true,
  });
}

/** The quotas that were lifted for a reservation. */
export async function loadLifted(tx: Tx, reservationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.quotaLift.findMany({ where: { reservationId }, select: { quotaId: true } });
  return new Set(rows.map(({ quotaId }) => quotaId));
}
