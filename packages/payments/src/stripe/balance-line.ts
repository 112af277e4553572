import type Stripe from "stripe";
import type { BalanceLine } from "../payments.ts";
import { currencyOf, idOf, instant, money } from "./reading.ts";

export function balanceLineOf(line: Stripe.BalanceTransaction): BalanceLine {
  return {
    id: line.id,
    type: line.type,
    amount: line.amount,
    fee: line.fee,
    net: line.net,
    currency: currencyOf(line.currency),
    sourceId: idOf(line.source),
    at: instant(line.created),
    availableAt: instant(line.available_on),
  };
}

export function settledOf(line: Stripe.BalanceTransaction) {
  return {
    fee: money(line.fee, line.currency),
    net: money(line.net, line.currency),
    availableAt: instant(line.available_on),
  };
}
