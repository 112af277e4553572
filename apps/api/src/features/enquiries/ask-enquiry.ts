import type { Tx } from "@commonbench/db/client";
import type { AskEnquiryInput } from "@commonbench/domain/enquiries/schemas";
import { DomainError, refuse } from "@commonbench/domain/errors";
import { paceOf } from "@commonbench/domain/enquiries/rules";
import { holdLock } from "#api/advisory-lock.ts";
import type { ActingCtx } from "#api/context.ts";
import { appendEntry } from "./append-entry.ts";
import { ownAttachments } from "./attachments.ts";
import { loadSubject, type Subject } from "./card.ts";
import { flagSameText } from "./flag-same-text.ts";
import { refusalTo } from "./get-subject.ts";
import { holdPair } from "./load.ts";
import { createEnquiry } from "./create-enquiry.ts";
import { countBegun } from "./pace.ts";
import { findSent, sentView } from "./sent.ts";
import { tellMessage } from "./tell.ts";
import type { SentView } from "./view.ts";

/** Begins a thread about a subject. The same `messageId` again answers with what it began. */
export async function askEnquiry(ctx: ActingCtx, input: AskEnquiryInput): Promise<SentView> {
  const { messageId, text, attachments, locale } = input;
  const own = ctx.actor.organisation.id;
  const before = await findSent(ctx.db, ctx, messageId);
  if (before !== null) return sentView(ctx.db, ctx, before, locale);
  const subject = await loadSubject(ctx, input.subject);
  return ctx.tx(async (tx) => {
    // One at a time for the asking organisation, so that none slips past the day's limit; then the two of them.
    await holdLock(tx, `enquiries-of:${own}`);
    await holdPair(tx, own, subject.organisationId);
    const sent = await findSent(tx, ctx, messageId);
    if (sent !== null) return sentView(tx, ctx, sent, locale);
    const refusal = await refusalTo(tx, ctx, subject.organisationId);
    if (refusal !== null) refuse(refusal);
    const flagged = await requirePace(tx, ctx, text, subject);
    const fileIds = await ownAttachments(tx, own, attachments);
    const enquiryId = await createEnquiry(tx, ctx, { subject, text, flagged });
    const entry = await appendEntry(tx, ctx, {
      id: messageId,
      enquiryId,
      kind: "message" as const,
      organisationId: own,
      text,
      fileIds,
    });
    if (flagged) await flagSameText(tx, ctx, entry);
    const begun = { status: "open", assigneeId: null } as const;
    const other = { ...begun, organisationId: subject.organisationId };
    await tellMessage(tx, ctx, { entry, side: { ...begun, organisationId: own }, other, first: true });
    return sentView(tx, ctx, entry, locale);
  });
}

/** Whether the words now go to so many that somebody should look; refused when that is too fast or too much. */
async function requirePace(tx: Tx, ctx: ActingCtx, text: string, subject: Subject): Promise<boolean> {
  const pace = paceOf(await countBegun(tx, ctx, text, subject.organisationId));
  if (pace.refusal === null) return pace.flagged;
  throw new DomainError("TOO_MANY", pace.refusal, { retryAfterSeconds: pace.retryAfterSeconds });
}
