import type { Tx } from "@commonbench/db/client";
import type { Parts } from "#api/context.ts";

/** Proposals that nobody can agree to any more. */
export async function lapseChanges(tx: Tx, { now }: Pick<Parts, "now">, reservationId: string): Promise<void> {
  await tx.reservationChange.updateMany({
    where: { reservationId, status: "open" },
    data: { status: "lapsed", answeredAt: now() },
  });
}
