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
