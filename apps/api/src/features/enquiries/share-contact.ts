import { conflict, refuse } from "@commonbench/domain/errors";
import type { ShareContactInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { appendEntry } from "./append-entry.ts";
import { refusalTo } from "./get-subject.ts";
import { lockEnquiry } from "./load.ts";
import { findSent, sentView } from "./sent.ts";
import { tellMessage } from "./tell.ts";
import type { SentView } from "./view.ts";

/** Gives the other side the details that the caller chose to give, as a card in the thread. */
export function shareContact(ctx: ActingCtx, { id, messageId, card, locale }: ShareContactInput): Promise<SentView> {
  return ctx.tx(async (tx) => {
    const { side, other } = await lockEnquiry(tx, ctx, id);
    const sent = await findSent(tx, ctx, messageId);
    if (sent !== null) return sent.enquiryId === id ? sentView(tx, ctx, sent, locale) : conflict();
    const refusal = await refusalTo(tx, ctx, other.organisationId);
    if (refusal !== null) refuse(refusal);
    const { organisationId } = side;
    const own = { id: messageId, enquiryId: id, organisationId, kind: "contact" as const };
    const entry = await appendEntry(tx, ctx, { ...own, data: { card } });
    await tellMessage(tx, ctx, { entry, side, other, first: false });
    return sentView(tx, ctx, entry, locale);
  });
}
