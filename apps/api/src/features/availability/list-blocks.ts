import type { Db, Tx } from "@commonbench/db/client";
import type { Span } from "@commonbench/domain/availability/facts";
import { type ListBlocksInput, MOST_BLOCKS } from "@commonbench/domain/availability/schemas";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnListing } from "#api/features/listings/load.ts";
import type { BlocksView, BlockView } from "./view.ts";

export interface BlockRow {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly units: number[];
  readonly note: string;
}

export async function listBlocks(ctx: ActingCtx, { listingId, from, to }: ListBlocksInput): Promise<BlocksView> {
  await loadOwnListing(ctx.db, ctx, listingId);
  const blocks = await loadBlocks(ctx.db, listingId, { from: Date.parse(from), to: Date.parse(to) });
  return { blocks: blocks.map(toBlockView) };
}

/** What an owner keeps a listing for besides bookings, in order. */
export function loadBlocks(db: Db | Tx, listingId: string, { from, to }: Span): Promise<BlockRow[]> {
  return db.block.findMany({
    where: { listingId, startsAt: { lt: new Date(to) }, endsAt: { gt: new Date(from) } },
    select: { id: true, startsAt: true, endsAt: true, units: true, note: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST_BLOCKS,
  });
}

export function toBlockView({ id, startsAt, endsAt, units, note }: BlockRow): BlockView {
  return { id, from: startsAt.toISOString(), to: endsAt.toISOString(), units: [...units], note };
}
