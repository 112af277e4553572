import type { Tx } from "@commonbench/db/client";
import { lapseChanges } from "./lapse-changes.ts";
import type { ReservationRow } from "./load.ts";
import { takeStep } from "./step.ts";
import { type DoingCtx, tellChanged } from "./tell.ts";

/** For features that know when the work begins: a lab that has received the first sample. They tell it in their own words. */
export async function beginUse(tx: Tx, ctx: DoingCtx, row: ReservationRow): Promise<ReservationRow> {
  const saved = await takeStep(tx, ctx, row, "check-in", { checkedInAt: ctx.now() });
  await lapseChanges(tx, ctx, row.id);
  await tellChanged(tx, ctx, saved, { from: row.status, what: "status" });
  return saved;
}
