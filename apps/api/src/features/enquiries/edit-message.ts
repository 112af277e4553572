import { conflict, refuse } from "@commonbench/domain/errors";
import { editRefusal, standingRefusal } from "@commonbench/domain/enquiries/rules";
import { type EditMessageInput, EntryKind } from "@commonbench/domain/enquiries/schemas";
import { fold } from "@commonbench/taxonomy/fold";
import type { ActingCtx } from "#api/context.ts";
import { refusalTo } from "./get-subject.ts";
import { entrySelect, loadEntry, lockEnquiry } from "./load.ts";
import { sentView } from "./sent.ts";
import { signalChange } from "./signal.ts";
import type { SentView } from "./view.ts";

/** Changes one's own words within five minutes. What they were before is kept and can be read by whoever can read them. */
export function editMessage(ctx: ActingCtx, input: EditMessageInput): Promise<SentView> {
  const { messageId, text, version, locale } = input;
  return ctx.tx(async (tx) => {
    const entry = await loadEntry(tx, ctx, messageId);
    const { side, other } = await lockEnquiry(tx, ctx, entry.enquiryId);
    if (entry.version !== version) conflict();
    const own = entry.personId === ctx.actor.personId && entry.organisationId === side.organisationId;
    const { createdAt, hiddenAt, onlyFor } = entry;
    const facts = { kind: EntryKind.parse(entry.kind), own, hidden: hiddenAt !== null, createdAt, now: ctx.now() };
    const blocked =
      onlyFor === null
        ? await refusalTo(tx, ctx, other.organisationId)
        : standingRefusal(ctx.actor.organisation.membership);
    const refusal = editRefusal(facts) ?? blocked;
    if (refusal !== null) refuse(refusal);
    await tx.enquiryEdit.create({ data: { entryId: entry.id, version, text: entry.text, at: ctx.now() } });
    const saved = await tx.enquiryEntry.update({
      where: { id: entry.id, version, hiddenAt: null },
      data: { text, folded: fold(text), version: { increment: 1 }, editedAt: ctx.now() },
      select: entrySelect,
    });
    const hearers = onlyFor === null ? [side.organisationId, other.organisationId] : [onlyFor];
    await signalChange(tx, "edit", entry.enquiryId, hearers, { entry: entry.id });
    return sentView(tx, ctx, saved, locale);
  });
}
