import type { SaveDraftInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { ownAttachments } from "./attachments.ts";
import { loadEnquiry } from "./load.ts";

/** Keeps what the caller has begun to write, for whichever device they go on with. Nothing written: nothing kept. */
export function saveDraft(
  ctx: ActingCtx,
  { id, text, attachments }: SaveDraftInput,
): Promise<{ updatedAt: string | null }> {
  const { personId, organisation } = ctx.actor;
  return ctx.tx(async (tx) => {
    await loadEnquiry(tx, ctx, id);
    if (text === "" && attachments.length === 0) {
      await tx.enquiryDraft.deleteMany({ where: { enquiryId: id, personId } });
      return { updatedAt: null };
    }
    const fileIds = await ownAttachments(tx, organisation.id, attachments);
    const data = { text, fileIds, updatedAt: ctx.now() };
    await tx.enquiryDraft.upsert({
      where: { enquiryId_personId: { enquiryId: id, personId } },
      create: { enquiryId: id, personId, ...data },
      update: data,
    });
    return { updatedAt: data.updatedAt.toISOString() };
  });
}
