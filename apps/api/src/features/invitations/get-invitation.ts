import { notFound } from "@commonbench/domain/errors";
import type { GetInvitationInput } from "@commonbench/domain/invitations/schemas";
import type { Ctx } from "#api/context.ts";
import { findInvitation, tokenHash } from "./load.ts";
import { toInvitationCard } from "./to-view.ts";
import type { InvitationCardView } from "./view.ts";

export async function getInvitation(ctx: Ctx, { token, locale }: GetInvitationInput): Promise<InvitationCardView> {
  const invitation = (await findInvitation(ctx.db, { tokenHash: tokenHash(token) })) ?? notFound();
  return toInvitationCard(ctx, invitation, locale);
}
