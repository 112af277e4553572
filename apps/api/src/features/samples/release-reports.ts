import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";

/** Reports on samples that are all reported are for the booker from now on. */
export async function releaseReports(tx: Tx, { now }: ActingCtx, reservationId: string): Promise<void> {
  await tx.sampleReport.updateMany({
    where: { reservationId, releasedAt: null, lines: { every: { sample: { reportedAt: { not: null } } } } },
    data: { releasedAt: now() },
  });
}
