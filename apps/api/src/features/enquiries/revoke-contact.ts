import { forbid, refuse } from "@commonbench/domain/errors";
import type { MessageInput } from "@commonbench/domain/enquiries/schemas";
import { ContactCard } from "@commonbench/domain/enquiries/schemas";
import { z } from "zod";
import type { ActingCtx } from "#api/context.ts";
import { appendEvent } from "./append-entry.ts";
import { mayRevoke, viewpointOf } from "./entry-view.ts";
import { entrySelect, loadEntry, lockEnquiry } from "./load.ts";
import { sentView } from "./sent.ts";
import { signalChange } from "./signal.ts";
import type { SentView } from "./view.ts";

const Shared = z.object({ card: ContactCard });

/** Takes a contact card back: from now on nobody reads the details here. What was copied before cannot be taken back. */
export function revokeContact(ctx: ActingCtx, { messageId, locale }: MessageInput): Promise<SentView> {
  const organisationId = ctx.actor.organisation.id;
  return ctx.tx(async (tx) => {
    const found = await loadEntry(tx, ctx, messageId);
    const { other } = await lockEnquiry(tx, ctx, found.enquiryId);
    const entry = await loadEntry(tx, ctx, messageId);
    if (entry.kind !== "contact" || entry.organisationId !== organisationId) forbid();
    if (!mayRevoke(viewpointOf(ctx, locale), entry)) forbid("role-too-low");
    const shared = Shared.safeParse(entry.data);
    if (!shared.success) refuse("enquiries.not-allowed-now");
    const saved = await tx.enquiryEntry.update({
      where: { id: entry.id, version: entry.version },
      data: { data: { card: null }, version: { increment: 1 } },
      select: entrySelect,
    });
    const { enquiryId } = entry;
    const { name } = shared.data.card;
    const event = await appendEvent(tx, ctx, { enquiryId, organisationId }, { type: "contact-revoked", name });
    await signalChange(tx, "edit", enquiryId, [organisationId, other.organisationId], { entry: entry.id });
    await signalChange(tx, "entry", enquiryId, [organisationId, other.organisationId], { entry: event.id });
    return sentView(tx, ctx, saved, locale);
  });
}
