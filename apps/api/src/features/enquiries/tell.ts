import { Prisma, type Tx } from "@commonbench/db/client";
import { nextSideStatus } from "@commonbench/domain/enquiries/rules";
import type { SideStatus } from "@commonbench/domain/enquiries/schemas";
import type { ActingCtx } from "#api/context.ts";
import { saying } from "#api/live.ts";
import type { EntryRow } from "./load.ts";
import { seeing } from "./mark-read.ts";
import { notifyMessage } from "./notify.ts";
import { changeSignals } from "./signal.ts";

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
  await moveSides(tx, ctx, told);
  await notifyMessage(tx, ctx, told);
}

/** All but the notice in one statement, since it is what every message costs. */
export async function moveSides(tx: Tx, { actor, now }: ActingCtx, { entry, side, other }: Told): Promise<void> {
  const sent = nextSideStatus(side.status, "send") ?? side.status;
  const received = nextSideStatus(other.status, "receive") ?? other.status;
  const { enquiryId, seq } = entry;
  const own = Prisma.sql`enquiry_id = ${enquiryId}::uuid and organisation_id`;
  const heard = changeSignals("entry", enquiryId, [side.organisationId, other.organisationId], { entry: entry.id });
  await tx.$executeRaw`
    with writing as (
      update enquiry_side set status = ${sent}, last_at = ${now()}, read_seq = ${seq}, read_at = ${now()}
      where ${own} = ${side.organisationId}::uuid
    ), reading as (
      update enquiry_side set status = ${received}, last_at = ${now()} where ${own} = ${other.organisationId}::uuid
    ), seen as (${seeing(actor, entry)})
    ${saying(heard)}`;
}
