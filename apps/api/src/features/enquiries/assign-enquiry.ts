import { conflict, notFound } from "@commonbench/domain/errors";
import type { AssignEnquiryInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadColleagues } from "#api/features/people/load-colleagues.ts";
import { appendEvent } from "./append-entry.ts";
import { loadEnquiry } from "./load.ts";
import { notifyAssigned } from "./notify.ts";
import { sideView } from "./side-view.ts";
import { signalChange } from "./signal.ts";
import type { SideView } from "./view.ts";

/** Gives the thread to a colleague, takes it over, or lays it back for all. Of two at once the second is told. */
export function assignEnquiry(ctx: ActingCtx, { id, personId, was }: AssignEnquiryInput): Promise<SideView> {
  return ctx.tx(async (tx) => {
    const { side } = await loadEnquiry(tx, ctx, id);
    if (side.assigneeId === personId) return sideView(tx, id, side);
    if (side.assigneeId !== was) conflict();
    const { organisationId } = side;
    const colleagues = personId === null ? [] : await loadColleagues(tx, organisationId);
    const assignee = personId === null ? null : (colleagues.find((each) => each.id === personId) ?? notFound());
    const saved = await tx.enquirySide.update({
      where: { enquiryId_organisationId: { enquiryId: id, organisationId }, assigneeId: was },
      data: { assigneeId: personId },
    });
    const own = { enquiryId: id, organisationId, onlyFor: organisationId };
    await appendEvent(tx, ctx, own, { type: "assigned", assignee: assignee?.name ?? null });
    await signalChange(tx, "state", id, [organisationId]);
    if (personId !== null && personId !== ctx.actor.personId) await notifyAssigned(tx, ctx, id, personId);
    return sideView(tx, id, saved);
  });
}
