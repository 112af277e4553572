import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { loadInvitations } from "./load.ts";
import { toInvitationView } from "./to-view.ts";
import type { InvitationView } from "./view.ts";

export async function listInvitations(ctx: ActingCtx): Promise<InvitationView[]> {
  requireRole(ctx, "manager");
  const rows = await loadInvitations(ctx.db, ctx.actor.organisation.id);
  const names = await loadNames(
    ctx.db,
    rows.map(({ invitedById }) => invitedById),
  );
  return rows.map((row) => toInvitationView(row, names, ctx.now()));
}
