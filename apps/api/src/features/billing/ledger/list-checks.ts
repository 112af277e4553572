import type { Prisma } from "@commonbench/db/client";
import type { ListChecksInput } from "@commonbench/domain/billing/inputs";
import { LedgerDifference } from "@commonbench/domain/billing/schemas";
import { notFound } from "@commonbench/domain/errors";
import { z } from "zod";
import { requireSecretariat } from "#api/actor.ts";
import type { PersonCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { asked } from "../card/answers.ts";
import type { CheckPage, CheckView } from "./view.ts";
import { checkLedger } from "./check-ledger.ts";

const Key = z.uuid();

/** The nightly comparisons of the books, newest first. */
export async function listChecks(ctx: PersonCtx, { cursor, limit }: ListChecksInput): Promise<CheckPage> {
  requireSecretariat(ctx);
  const after = readCursor(Key, cursor);
  const rows = await ctx.db.ledgerCheck.findMany({
    where: after === null ? {} : { id: { lt: after } },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(toView), next: rows.length > limit && last !== undefined ? writeCursor(last.id) : null };
}

/** The same comparison at once. */
export async function runCheck(ctx: PersonCtx): Promise<CheckView> {
  requireSecretariat(ctx);
  const { id } = await asked(checkLedger(ctx));
  return toView((await ctx.db.ledgerCheck.findUnique({ where: { id } })) ?? notFound());
}

const toView = ({ id, startedAt, endedAt, payments, entries, differences }: Prisma.LedgerCheckGetPayload<object>) => ({
  id,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt.toISOString(),
  payments,
  entries,
  differences: LedgerDifference.array().parse(differences),
});
