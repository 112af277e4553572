import type { ListPayoutsInput } from "@commonbench/domain/billing/inputs";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { z } from "zod";
import { readCursor, writeCursor } from "#api/cursor.ts";
import type { PayoutPage } from "./view.ts";

const Key = z.tuple([z.iso.datetime(), z.string().max(100)]);

/** What has left for the bank, newest first. */
export async function listPayouts(ctx: ActingCtx, { cursor, limit }: ListPayoutsInput): Promise<PayoutPage> {
  requireRole(ctx, "manager");
  const after = readCursor(Key, cursor);
  const earlier = after === null ? {} : before(after);
  const rows = await ctx.db.payout.findMany({
    where: { payeeId: ctx.actor.organisation.id, ...earlier },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(({ id, amount, currency, status, arrivesAt, failure, createdAt }) => ({
    id,
    amount,
    currency,
    status,
    failure,
    arrivesAt: arrivesAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor([last.createdAt, last.id]) : null };
}

const before = ([at, id]: z.infer<typeof Key>) => ({
  OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }],
});
