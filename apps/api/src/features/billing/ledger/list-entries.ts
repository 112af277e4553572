import type { Prisma } from "@commonbench/db/client";
import type { ListEntriesInput } from "@commonbench/domain/billing/inputs";
import { accountKey, shownBalance } from "@commonbench/domain/billing/ledger";
import { z } from "zod";
import { requireRole, requireSecretariat } from "#api/actor.ts";
import type { ActingCtx, Ctx, PersonCtx } from "#api/context.ts";
import { readCursor, writeCursor } from "#api/cursor.ts";
import { loadOrganisationNames } from "#api/features/organisations/load-names.ts";
import type { EntryPage } from "./view.ts";
import { balanceOf } from "./balances.ts";

const Key = z.tuple([z.iso.datetime(), z.uuid()]);
const select = {
  id: true,
  at: true,
  amount: true,
  transaction: { select: { kind: true, paymentId: true } },
} satisfies Prisma.LedgerEntrySelect;

/** What stands behind one figure of the organisation in use, newest first. */
export function listEntries(ctx: ActingCtx, input: ListEntriesInput): Promise<EntryPage> {
  requireRole(ctx, "manager");
  return pageOf(ctx, ctx.actor.organisation.id, input);
}

export function listAllianceEntries(ctx: PersonCtx, input: ListEntriesInput): Promise<EntryPage> {
  requireSecretariat(ctx);
  return pageOf(ctx, null, input);
}

async function pageOf(ctx: Ctx, organisationId: string | null, input: ListEntriesInput): Promise<EntryPage> {
  const { account, currency, cursor, limit } = input;
  const after = readCursor(Key, cursor);
  const rows = await ctx.db.ledgerEntry.findMany({
    where: { accountId: accountKey(account, organisationId, currency), ...(after === null ? {} : earlierThan(after)) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit + 1,
    select,
  });
  const page = rows.slice(0, limit);
  const about = await loadAbout(ctx, page);
  const sum = await balanceOf(ctx.db, account, organisationId, currency);
  const last = page.at(-1);
  return {
    items: page.map(({ id, at, amount, transaction: { kind, paymentId } }) => {
      const payment = about.payments.get(paymentId ?? "");
      const other = payment?.payerId === organisationId ? payment?.payeeId : payment?.payerId;
      return {
        id,
        at: at.toISOString(),
        kind,
        amount: shownBalance(account, amount),
        currency,
        paymentId,
        reference: payment?.reference ?? null,
        other: about.names.get(other ?? "")?.(ctx.actor?.locale ?? "en") ?? null,
      };
    }),
    total: shownBalance(account, sum),
    next: rows.length > limit && last !== undefined ? writeCursor([last.at.toISOString(), last.id]) : null,
  };
}

async function loadAbout({ db }: Ctx, rows: readonly Prisma.LedgerEntryGetPayload<{ select: typeof select }>[]) {
  const ids = rows.flatMap(({ transaction }) => transaction.paymentId ?? []);
  const payments = await db.payment.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, reference: true, payerId: true, payeeId: true },
  });
  const parties = payments.flatMap(({ payerId, payeeId }) => [payerId, payeeId]);
  return {
    payments: new Map(payments.map((payment) => [payment.id, payment])),
    names: await loadOrganisationNames(db, [...new Set(parties)]),
  };
}

const earlierThan = ([at, id]: z.infer<typeof Key>): Prisma.LedgerEntryWhereInput => ({
  OR: [{ at: { lt: new Date(at) } }, { at: new Date(at), id: { lt: id } }],
});
