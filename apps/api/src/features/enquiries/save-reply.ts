import { notFound, refuse } from "@commonbench/domain/errors";
import { REPLIES_PER_ORGANISATION, type SaveReplyInput } from "@commonbench/domain/enquiries/schemas";
import { requireRole } from "#api/actor.ts";
import { holdLock } from "#api/advisory-lock.ts";
import type { ActingCtx } from "#api/context.ts";
import { toReplyView } from "./list-replies.ts";
import type { SavedReplyView } from "./desk-view.ts";

export function saveReply(ctx: ActingCtx, { id, ...words }: SaveReplyInput): Promise<SavedReplyView> {
  requireRole(ctx, "manager");
  const organisationId = ctx.actor.organisation.id;
  const data = { ...words, updatedAt: ctx.now() };
  return ctx.tx(async (tx) => {
    if (id !== undefined) {
      const { count } = await tx.savedReply.updateMany({ where: { id, organisationId }, data });
      return count === 0 ? notFound() : toReplyView({ id, ...data });
    }
    await holdLock(tx, `saved-replies:${organisationId}`);
    const kept = await tx.savedReply.count({ where: { organisationId } });
    if (kept >= REPLIES_PER_ORGANISATION) refuse("enquiries.too-many-replies");
    return toReplyView(await tx.savedReply.create({ data: { ...data, organisationId } }));
  });
}
