import type { Tx } from "@commonbench/db/client";
import type { ActingCtx } from "#api/context.ts";
import { recordTrail } from "#api/features/trail/record.ts";

interface Told {
  readonly listingId: string | null;
  readonly personId: string | null;
}

/** Who may read an organisation's calendars is its business; somebody's own calendar is theirs alone. */
export async function tellLink(
  tx: Tx,
  ctx: ActingCtx,
  { listingId, personId }: Told,
  what: "opened" | "rotated" | "revoked",
): Promise<void> {
  if (personId !== null) return;
  const { id: organisationId } = ctx.actor.organisation;
  const subject = listingId === null ? "organisation" : "listing";
  const subjectId = listingId ?? organisationId;
  await recordTrail(tx, ctx, { subject, subjectId, organisationId, action: `${subject}.calendar-${what}` });
}
