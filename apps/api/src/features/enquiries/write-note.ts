import { conflict, refuse } from "@commonbench/domain/errors";
import { standingRefusal } from "@commonbench/domain/enquiries/rules";
import type { WriteNoteInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { appendEntry } from "./append-entry.ts";
import { lockEnquiry } from "./load.ts";
import { markRead } from "./mark-read.ts";
import { findSent, sentView } from "./sent.ts";
import { signalChange } from "./signal.ts";
import type { SentView } from "./view.ts";

/** Words for colleagues. The other side neither sees them nor learns that there are any. */
export function writeNote(ctx: ActingCtx, { id, messageId, text, locale }: WriteNoteInput): Promise<SentView> {
  return ctx.tx(async (tx) => {
    const { side } = await lockEnquiry(tx, ctx, id);
    const { organisationId } = side;
    const sent = await findSent(tx, ctx, messageId);
    if (sent !== null) return sent.enquiryId === id ? sentView(tx, ctx, sent, locale) : conflict();
    const refusal = standingRefusal(ctx.actor.organisation.membership);
    if (refusal !== null) refuse(refusal);
    const note = { kind: "note" as const, organisationId, onlyFor: organisationId };
    const entry = await appendEntry(tx, ctx, { ...note, id: messageId, enquiryId: id, text });
    await tx.enquirySide.update({
      where: { enquiryId_organisationId: { enquiryId: id, organisationId } },
      data: { lastAt: ctx.now() },
    });
    await markRead(tx, ctx, entry);
    await signalChange(tx, "entry", id, [organisationId], { entry: entry.id });
    return sentView(tx, ctx, entry, locale);
  });
}
