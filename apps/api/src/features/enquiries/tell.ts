import type { Tx } from "@commonbench/db/client";
import { nextSideStatus } from "@commonbench/domain/enquiries/rules";
import type { SideStatus } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import type { EntryRow } from "./load.ts";
import { markSeen } from "./mark-read.ts";
import { notifyMessage } from "./notify.ts";
import { signalChange } from "./signal.ts";

export interface ToldSide {
  readonly organisationId: string;
  readonly status: SideStatus;
  readonly assigneeId: string | null;
}

export interface Told {
  readonly entry: EntryRow;
  readonly side: Pick<ToldSide, "organisationId" | "status">;
  readonly other: ToldSide;
  /** It begins the thread. */
  readonly first: boolean;
}

/** What a message sets in motion: both sides move, its writer has read it, open pages hear of it, the others are told. */
export async function tellMessage(tx: Tx, ctx: ActingCtx, told: Told): Promise<void> {
  const { entry, side, other } = told;
  const { enquiryId, seq } = entry;
  const lastAt = ctx.now();
  const sent = nextSideStatus(side.status, "send") ?? side.status;
  const received = nextSideStatus(other.status, "receive") ?? other.status;
  await tx.enquirySide.updateMany({
    where: { enquiryId, organisationId: side.organisationId },
    data: { status: sent, lastAt, readSeq: seq, readAt: lastAt },
  });
  await tx.enquirySide.updateMany({
    where: { enquiryId, organisationId: other.organisationId },
    data: { status: received, lastAt },
  });
  await markSeen(tx, ctx, entry);
  await signalChange(tx, "entry", enquiryId, [side.organisationId, other.organisationId], { entry: entry.id });
  await notifyMessage(tx, ctx, told);
}
