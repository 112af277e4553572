import type Stripe from "stripe";
import type { PayeeAccount, PayeeAccountDraft, Payout } from "../accounts.ts";
import type { Payments } from "../payments.ts";
import { ask, pages } from "./calling.ts";
import { currencyOf, instant, seconds } from "./reading.ts";

type Calls = Pick<
  Payments,
  "createAccount" | "loadAccount" | "createOnboardingLink" | "createDashboardLink" | "loadPayout" | "listPayouts"
>;

export function accountCalls(stripe: Stripe): Calls {
  return {
    async createAccount(draft, key) {
      return accountOf(await ask("account", stripe.accounts.create(paramsOf(draft), { idempotencyKey: key })));
    },
    async loadAccount(id) {
      return accountOf(await ask("account", stripe.accounts.retrieve(id)));
    },
    async createOnboardingLink(id, { returnUrl, refreshUrl }) {
      const draft = { account: id, type: "account_onboarding", return_url: returnUrl, refresh_url: refreshUrl };
      const { url } = await ask("account_link", stripe.accountLinks.create(draft));
      return url;
    },
    async createDashboardLink(id) {
      const { url } = await ask("login_link", stripe.accounts.createLoginLink(id));
      return url;
    },
    async loadPayout(accountId, id) {
      return payoutOf(await ask("payout", stripe.payouts.retrieve(id, {}, { stripeAccount: accountId })));
    },
    async listPayouts(accountId, since) {
      const found: Payout[] = [];
      const filter = { created: { gte: seconds(since) }, limit: 100 };
      for await (const payout of pages(stripe.payouts.list(filter, { stripeAccount: accountId })))
        found.push(payoutOf(payout));
      return found;
    },
  };
}

/**
 * What Stripe calls an Express account: it asks the payee all it must know and gives them pages of their own. The
 * alliance bears fees and losses, since it charges the cards and transfers afterwards.
 */
function paramsOf({ country, kind, name, email, metadata }: PayeeAccountDraft): Stripe.AccountCreateParams {
  return {
    country,
    email,
    business_type: kind,
    business_profile: { name },
    capabilities: { transfers: { requested: true }, card_payments: { requested: true } },
    controller: {
      fees: { payer: "application" },
      losses: { payments: "application" },
      requirement_collection: "stripe",
      stripe_dashboard: { type: "express" },
    },
    metadata,
  };
}

const TRANSFERS: Readonly<Record<string, PayeeAccount["transfers"]>> = { active: "active", pending: "pending" };

function accountOf(account: Stripe.Account): PayeeAccount {
  const transfers = account.capabilities?.transfers ?? "";
  return {
    id: account.id,
    country: account.country ?? "",
    currency: currencyOf(account.default_currency ?? ""),
    email: account.email,
    submitted: account.details_submitted,
    transfers: TRANSFERS[transfers] ?? "inactive",
    payouts: account.payouts_enabled,
    requirements: requirementsOf(account.requirements),
    metadata: account.metadata ?? {},
  };
}

function requirementsOf(stated: Stripe.Account.Requirements | undefined): PayeeAccount["requirements"] {
  const deadline = stated?.current_deadline ?? null;
  return {
    due: stated?.currently_due ?? [],
    pastDue: stated?.past_due ?? [],
    checking: stated?.pending_verification ?? [],
    deadline: deadline === null ? null : instant(deadline),
    disabledReason: stated?.disabled_reason ?? null,
    errors: (stated?.errors ?? []).map(({ code, reason, requirement }) => ({ field: requirement, code, reason })),
  };
}

const PAYOUT_STATUSES: Readonly<Record<string, Payout["status"]>> = {
  paid: "paid",
  failed: "failed",
  canceled: "cancelled",
  in_transit: "in-transit",
};

function payoutOf(payout: Stripe.Payout): Payout {
  return {
    id: payout.id,
    status: PAYOUT_STATUSES[payout.status] ?? "pending",
    amount: payout.amount,
    currency: currencyOf(payout.currency),
    automatic: payout.automatic,
    arrivesAt: instant(payout.arrival_date),
    failureCode: payout.failure_code,
    createdAt: instant(payout.created),
  };
}
