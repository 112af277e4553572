import type { Tx } from "@commonbench/db/client";
import { nextSideStatus, type SideMove } from "@commonbench/domain/enquiries/rules";
import { SideStatus } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import type { EntryRow } from "./load.ts";
import { markRead } from "./mark-read.ts";
import { notifyMessage } from "./notify.ts";
import { signalChange } from "./signal.ts";

export interface Told {
  readonly entry: EntryRow;
  readonly other: string;
  /** It begins the thread. */
  readonly first: boolean;
}

/** What a message sets in motion: both sides move, its writer has read it, open pages hear of it, the others are told. */
export async function tellMessage(tx: Tx, ctx: ActingCtx, told: Told): Promise<void> {
  const { entry, other } = told;
  const own = ctx.actor.organisation.id;
  await moveSide(tx, ctx, entry, own, "send");
  await moveSide(tx, ctx, entry, other, "receive");
  await markRead(tx, ctx, entry);
  await signalChange(tx, "entry", entry.enquiryId, [own, other], { entry: entry.id });
  await notifyMessage(tx, ctx, told);
}

async function moveSide(tx: Tx, { now }: ActingCtx, { enquiryId }: EntryRow, organisationId: string, move: SideMove) {
  const where = { enquiryId_organisationId: { enquiryId, organisationId } };
  const side = await tx.enquirySide.findUniqueOrThrow({ where, select: { status: true } });
  const from = SideStatus.parse(side.status);
  const status = nextSideStatus(from, move) ?? from;
  await tx.enquirySide.update({ where, data: { status, lastAt: now() } });
}
