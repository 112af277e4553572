import { refuse } from "@commonbench/domain/errors";
import { nextSideStatus } from "@commonbench/domain/enquiries/rules";
import type { ActOnEnquiryInput } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { appendEvent } from "./append-entry.ts";
import { loadEnquiry } from "./load.ts";
import { sideView } from "./side-view.ts";
import { signalChange } from "./signal.ts";
import type { SideView } from "./view.ts";

/** Moves the thread for one's own side, by hand; the other side sees nothing of it. */
export function actOnEnquiry(ctx: ActingCtx, { id, action }: ActOnEnquiryInput): Promise<SideView> {
  return ctx.tx(async (tx) => {
    const { side } = await loadEnquiry(tx, ctx, id);
    const { organisationId } = side;
    const status = nextSideStatus(side.status, action) ?? refuse("enquiries.not-allowed-now");
    const saved = await tx.enquirySide.update({
      where: { enquiryId_organisationId: { enquiryId: id, organisationId }, status: side.status },
      data: { status },
    });
    const own = { enquiryId: id, organisationId, onlyFor: organisationId };
    await appendEvent(tx, ctx, own, { type: "status", status });
    await signalChange(tx, "state", id, [organisationId]);
    return sideView(tx, id, saved);
  });
}
