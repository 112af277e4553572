import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { appendEvent } from "./append-entry.ts";
import { signalChange } from "./signal.ts";

/** An event in every thread with that organisation, for one's own side only: the other is not told as such. */
export async function tellBlock(tx: Tx, ctx: ActingCtx, otherId: string, type: "blocked" | "unblocked"): Promise<void> {
  const organisationId = ctx.actor.organisation.id;
  const sides = await tx.enquirySide.findMany({ where: { organisationId, otherId }, select: { enquiryId: true } });
  for (const { enquiryId } of sides) {
    await appendEvent(tx, ctx, { enquiryId, organisationId, onlyFor: organisationId }, { type });
    await signalChange(tx, "state", enquiryId, [organisationId, otherId]);
  }
}
