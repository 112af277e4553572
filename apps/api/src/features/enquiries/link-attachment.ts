import { notFound } from "@commonbench/domain/errors";
import type { AttachmentInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { makeLink } from "#api/features/files/link.ts";
import { seenBy } from "./load.ts";
import type { LinkView } from "./view.ts";

/** An address under which the caller, and nobody else, can save a file of a thread for a few minutes. */
export async function linkAttachment(ctx: ActingCtx, { fileId }: AttachmentInput): Promise<LinkView> {
  const own = ctx.actor.organisation.id;
  const entry = { AND: [{ hiddenAt: null, enquiry: { sides: { some: { organisationId: own } } } }, seenBy(own)] };
  const found = await ctx.db.enquiryAttachment.findFirst({ where: { fileId, entry }, select: { fileId: true } });
  return found === null ? notFound() : makeLink(ctx, fileId);
}
