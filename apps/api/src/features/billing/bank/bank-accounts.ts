import type { Tx } from "@commonbench/db/client";
import type { BankAccountInput, RemoveBankAccountInput } from "@commonbench/domain/billing/inputs";
import { conflict, notFound } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { notify } from "#api/features/notifications/notify.ts";
import { requireFreshSignIn } from "#api/features/people/fresh-sign-in.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import type { BankAccountsView } from "./view.ts";

/** Where the organisation in use is paid by bank transfer. */
export async function listBankAccounts(ctx: ActingCtx): Promise<BankAccountsView> {
  requireRole(ctx, "manager");
  const { id: organisationId, role } = ctx.actor.organisation;
  const rows = await ctx.db.bankAccount.findMany({ where: { organisationId }, orderBy: { currency: "asc" } });
  return {
    accounts: rows.map(({ currency, holder, bank, branch, number, swift, version, changedAt }) => ({
      currency,
      holder,
      bank,
      branch,
      number,
      swift,
      version,
      changedAt: changedAt.toISOString(),
    })),
    can: { change: role === "owner" },
  };
}

/** An owner who has just signed in says where money goes; every manager hears of it. */
export async function saveBankAccount(ctx: ActingCtx, input: BankAccountInput): Promise<BankAccountsView> {
  requireRole(ctx, "owner");
  await requireFreshSignIn(ctx);
  const { id: organisationId } = ctx.actor.organisation;
  const { version, currency, ...account } = input;
  const row = { ...account, changedById: ctx.actor.personId, changedAt: ctx.now() };
  await ctx.tx(async (tx) => {
    const { count } =
      version === 0
        ? await tx.bankAccount.createMany({ data: [{ organisationId, currency, ...row }], skipDuplicates: true })
        : await tx.bankAccount.updateMany({
            where: { organisationId, currency, version },
            data: { ...row, version: { increment: 1 } },
          });
    if (count === 0) conflict("billing.bank-account-changed-meanwhile");
    await tx.payment.updateMany({
      where: { payeeId: organisationId, currency, rail: "bank_transfer", failure: { not: null } },
      data: { failure: null, version: { increment: 1 } },
    });
    await tellChanged(tx, ctx, "organisation.bank-account-changed", currency);
  });
  return listBankAccounts(ctx);
}

export async function removeBankAccount(
  ctx: ActingCtx,
  { currency, version }: RemoveBankAccountInput,
): Promise<BankAccountsView> {
  requireRole(ctx, "owner");
  await requireFreshSignIn(ctx);
  const { id: organisationId } = ctx.actor.organisation;
  await ctx.tx(async (tx) => {
    const known = await tx.bankAccount.findUnique({
      where: { organisationId_currency: { organisationId, currency } },
      select: { version: true },
    });
    if (known === null) notFound();
    const { count } = await tx.bankAccount.deleteMany({ where: { organisationId, currency, version } });
    if (count === 0) conflict("billing.bank-account-changed-meanwhile");
    await tellChanged(tx, ctx, "organisation.bank-account-removed", currency);
  });
  return listBankAccounts(ctx);
}

/** Neither the trail nor a mail holds the number. */
async function tellChanged(tx: Tx, ctx: ActingCtx, action: string, currency: string): Promise<void> {
  const { id: organisationId } = ctx.actor.organisation;
  const { personId } = ctx.actor;
  await recordTrail(tx, ctx, {
    subject: "organisation",
    subjectId: organisationId,
    action,
    data: { currency },
    organisationId,
  });
  await notify(
    tx,
    ctx,
    "bank-account-changed",
    { organisationId, personId, currency },
    { kind: "managers", organisationId },
  );
}
