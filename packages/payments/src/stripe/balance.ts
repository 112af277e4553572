import type Stripe from "stripe";
import type { Payments, Span } from "../payments.ts";
import { balanceLineOf } from "./balance-line.ts";
import { ask, pages } from "./calling.ts";
import { eventOf } from "./event-view.ts";
import { money, seconds } from "./reading.ts";

type Calls = Pick<Payments, "loadBalance" | "balanceLines" | "eventsOf">;

export function balanceCalls(stripe: Stripe): Calls {
  return {
    async loadBalance(accountId) {
      const { available, pending } = await ask("balance", stripe.balance.retrieve({}, accountOptions(accountId)));
      const monies = (parts: readonly { amount: number; currency: string }[]) =>
        parts.map(({ amount, currency }) => money(amount, currency));
      return { available: monies(available), pending: monies(pending) };
    },
    async *balanceLines(span) {
      const lines = stripe.balanceTransactions.list(filterOf(span), accountOptions(span.accountId));
      for await (const line of pages(lines)) yield balanceLineOf(line);
    },
    async *eventsOf(span) {
      const events = stripe.events.list(filterOf(span), accountOptions(span.accountId));
      for await (const event of pages(events)) yield eventOf(event);
    },
  };
}

const accountOptions = (accountId: string | undefined) => (accountId === undefined ? {} : { stripeAccount: accountId });

function filterOf({ since, until }: Span) {
  const created = { gte: seconds(since), ...(until === undefined ? {} : { lt: seconds(until) }) };
  return { created, limit: 100 };
}
