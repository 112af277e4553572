import type { Prisma, Tx } from "@commonbench/db/client";
import type { NotedException, UpdateAvailabilityInput } from "@commonbench/domain/availability/schemas";
import { DAY } from "@commonbench/domain/availability/zone";
import type { ActingCtx } from "#api/context.ts";
import { loadExceptions, toDate } from "./load-dates.ts";

/** Somewhere it is still the day before. */
const ZONES = DAY;

const named = ({ exception: { from, to, effect }, note }: NotedException): string =>
  JSON.stringify([from, to, effect, note]);

/**
 * Brings the dates that are not over to those that were sent; the row of the listing is locked. Answers what came and
 * what went, for the trail; null when nothing did.
 */
export async function replaceExceptions(
  tx: Tx,
  ctx: ActingCtx,
  { listingId, exceptions }: UpdateAvailabilityInput,
): Promise<Prisma.InputJsonObject | null> {
  if (exceptions === undefined) return null;
  const since = new Date(ctx.now().getTime() - ZONES);
  const present = await loadExceptions(tx, listingId, since);
  const today = since.toISOString().slice(0, 10);
  const wanted = new Map(
    exceptions.filter(({ exception }) => exception.to >= today).map((each) => [named(each), each]),
  );
  const known = new Set(present.map(({ note, ...exception }) => named({ exception, note })));
  const gone = present.filter(({ note, ...exception }) => !wanted.has(named({ exception, note })));
  const added = [...wanted].filter(([name]) => !known.has(name)).map(([, each]) => each);
  if (gone.length === 0 && added.length === 0) return null;
  await tx.availabilityException.deleteMany({ where: { listingId, id: { in: gone.map(({ id }) => id) } } });
  const made = { listingId, createdById: ctx.actor.personId, createdAt: ctx.now() };
  await tx.availabilityException.createMany({
    data: added.map(({ exception: { from, to, effect }, note }) => ({
      ...made,
      effect,
      note,
      from: toDate(from),
      to: toDate(to),
    })),
  });
  return {
    added: added.map(({ exception: { from, to, effect } }) => ({ from, to, effect })),
    removed: gone.map(({ from, to, effect }) => ({ from, to, effect })),
  };
}
