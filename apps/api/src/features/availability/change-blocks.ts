import type { Prisma, Tx } from "@commonbench/db/client";
import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import { type AddBlockInput, type BlockInput, MOST_BLOCKS } from "@commonbench/domain/availability/schemas";
import { conflict, notFound, refuse } from "@commonbench/domain/errors";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnListing, lockOwnListing } from "#api/features/listings/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { claimNumbers, claimUnits, releaseUnits } from "./claim-units.ts";
import { refuseOtherKinds } from "./get-availability.ts";
import { toBlockView } from "./list-blocks.ts";
import { loadAvailability } from "./load.ts";
import type { BlockView, DoneView } from "./view.ts";

const blockSelect = {
  id: true,
  listingId: true,
  startsAt: true,
  endsAt: true,
  units: true,
  note: true,
} satisfies Prisma.BlockSelect;

/** Keeps units for something else: maintenance, work of one's own. Nobody's booking is pushed aside. */
export async function addBlock(ctx: ActingCtx, input: AddBlockInput): Promise<BlockView> {
  const listing = await loadOwnListing(ctx.db, ctx, input.listingId);
  refuseOtherKinds(listing);
  const before = await ctx.db.block.findUnique({ where: { id: input.id }, select: blockSelect });
  if (before !== null) return before.listingId === listing.id ? toBlockView(before) : conflict();
  const { facts } = await loadAvailability(ctx, listing.id, spanOf(input));
  return ctx.tx(async (tx) => {
    const present = await tx.block.count({ where: { listingId: listing.id, endsAt: { gt: ctx.now() } } });
    if (present >= MOST_BLOCKS) refuse("availability.too-many-dates");
    const units = (await claimFor(tx, facts, input, ctx.now())) ?? conflict("availability.taken");
    const { id, listingId, note } = input;
    const { from, to } = spanOf(input);
    const block = { id, listingId, note, units, startsAt: new Date(from), endsAt: new Date(to) };
    await tx.block.create({
      data: { ...block, createdById: ctx.actor.personId, createdAt: ctx.now() },
      select: { id: true },
    });
    const about = { subject: "listing", subjectId: listingId, organisationId: listing.organisationId } as const;
    await recordTrail(tx, ctx, {
      ...about,
      action: "listing.blocked",
      data: { from: input.from, to: input.to, units },
    });
    return toBlockView(block);
  });
}

/** Work of one's own needs no buffers. */
function claimFor(tx: Tx, facts: AvailabilityFacts, input: AddBlockInput, now: Date): Promise<number[] | null> {
  const { id: subjectId, listingId, units } = input;
  const claim = { listingId, subjectId, cause: "block", span: spanOf(input), heldUntil: null } as const;
  if (typeof units === "number") {
    const bare = { ...facts, settings: { ...facts.settings, bufferBefore: 0, bufferAfter: 0 } };
    return claimUnits(tx, { ...claim, facts: bare, units }, now);
  }
  const numbers = units === "all" ? Array.from({ length: facts.units }, (_, at) => at + 1) : [...new Set(units)];
  if (numbers.some((number) => number > facts.units)) refuse("availability.too-many-units");
  return claimNumbers(tx, claim, numbers, now);
}

const spanOf = ({ from, to }: Pick<AddBlockInput, "from" | "to">) => ({ from: Date.parse(from), to: Date.parse(to) });

export function removeBlock(ctx: ActingCtx, { id }: BlockInput): Promise<DoneView> {
  return ctx.tx(async (tx) => {
    const block = (await tx.block.findUnique({ where: { id }, select: { listingId: true } })) ?? notFound();
    const { organisationId } = await lockOwnListing(tx, ctx, block.listingId);
    await tx.block.delete({ where: { id }, select: { id: true } });
    await releaseUnits(tx, id, "block");
    const about = { subject: "listing", subjectId: block.listingId, organisationId } as const;
    await recordTrail(tx, ctx, { ...about, action: "listing.unblocked", data: { removed: id } });
    return { id };
  });
}
