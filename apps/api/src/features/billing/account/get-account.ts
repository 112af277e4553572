import { mayUseCard, railsOf } from "@commonbench/domain/billing/rails";
import { notFound, refuse } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadJurisdictions } from "#api/features/organisations/load-jurisdictions.ts";
import { requireFreshSignIn } from "#api/features/people/fresh-sign-in.ts";
import { asked } from "../card/answers.ts";
import type { AccountView, LinkView } from "./view.ts";
import { syncAccount } from "./sync-account.ts";

/** How the organisation in use is paid by card, or why it is not. */
export async function getAccount(ctx: ActingCtx): Promise<AccountView> {
  requireRole(ctx, "manager");
  const { id: organisationId, role } = ctx.actor.organisation;
  const jurisdiction = (await loadJurisdictions(ctx.db, [organisationId])).get(organisationId) ?? notFound();
  const row = await ctx.db.payeeAccount.findUnique({ where: { organisationId } });
  const possible = mayUseCard(jurisdiction);
  return {
    possible,
    mode: ctx.payments.mode,
    rails: [...railsOf({ jurisdiction, cardReady: row?.transfersActive ?? false })],
    opened: row !== null && row.stripeId !== null,
    country: row?.country ?? (jurisdiction === "hong-kong" ? "HK" : null),
    submitted: row?.detailsSubmitted ?? false,
    transfers: row?.transfersActive ?? false,
    payouts: row?.payoutsEnabled ?? false,
    requirements: row?.requirements ?? [],
    dueBy: row?.dueBy?.toISOString() ?? null,
    disabledReason: row?.disabledReason ?? null,
    can: { open: possible && role === "owner", dashboard: role === "owner" && (row?.detailsSubmitted ?? false) },
  };
}

/** Asks the card company, as after coming back from its form. */
export async function refreshAccount(ctx: ActingCtx): Promise<AccountView> {
  requireRole(ctx, "manager");
  await asked(syncAccount(ctx, { organisationId: ctx.actor.organisation.id }));
  return getAccount(ctx);
}

/** The card company's own pages about this account: its bank, its payouts. */
export async function linkDashboard(ctx: ActingCtx): Promise<LinkView> {
  requireRole(ctx, "owner");
  await requireFreshSignIn(ctx);
  const row = await ctx.db.payeeAccount.findUnique({ where: { organisationId: ctx.actor.organisation.id } });
  if (row === null || row.stripeId === null) return refuse("billing.payee-not-ready");
  return { url: await asked(ctx.payments.createDashboardLink(row.stripeId)) };
}
