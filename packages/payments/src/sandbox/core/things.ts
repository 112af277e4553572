import type { Charge, Customer, Dispute, Intent, PaymentMethod, Refund, Session } from "./card-things.ts";
import type { Account, PageLink, Payout, Reversal, Transfer } from "./payee-things.ts";
import type { Thing } from "./thing.ts";

export interface BalanceTransaction extends Thing {
  readonly object: "balance_transaction";
  readonly amount: number;
  readonly available_on: number;
  readonly balance_type: "payments";
  readonly currency: string;
  readonly description: string | null;
  readonly exchange_rate: null;
  readonly fee: number;
  readonly fee_details: readonly {
    readonly amount: number;
    readonly application: null;
    readonly currency: string;
    readonly description: string;
    readonly type: "stripe_fee";
  }[];
  readonly net: number;
  readonly reporting_category: string;
  readonly source: string;
  readonly type: string;
}

export interface Event extends Thing {
  readonly object: "event";
  readonly account?: string;
  readonly api_version: string;
  readonly data: { readonly object: unknown; readonly previous_attributes?: unknown };
  readonly livemode: false;
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly type: string;
}

/** Something that comes due by itself. */
export interface Task extends Thing {
  readonly object: "_task";
  readonly at: number;
  readonly does: string;
  readonly subject: string;
}

/** What was answered under an idempotency key. */
export interface Answer extends Thing {
  readonly object: "_answer";
  readonly asked: string;
  readonly status: number;
  readonly body: unknown;
}

/** An event on its way to us. */
export interface Delivery extends Thing {
  readonly object: "_delivery";
  readonly event: string;
  readonly attempts: number;
  readonly next: number | null;
  readonly state: "waiting" | "held" | "done" | "given-up";
  readonly lastStatus: number | null;
}

/** How far the sandbox's time was set on, so that a restart does not turn it back. */
export interface Ahead extends Thing {
  readonly object: "_ahead";
  readonly seconds: number;
}

export interface Kinds {
  customer: Customer;
  "checkout.session": Session;
  payment_intent: Intent;
  payment_method: PaymentMethod;
  charge: Charge;
  balance_transaction: BalanceTransaction;
  refund: Refund;
  transfer: Transfer;
  transfer_reversal: Reversal;
  account: Account;
  payout: Payout;
  dispute: Dispute;
  event: Event;
  account_link: PageLink;
  login_link: PageLink;
  _task: Task;
  _answer: Answer;
  _delivery: Delivery;
  _ahead: Ahead;
}

export type Kind = keyof Kinds;
export type AnyThing = Kinds[Kind];
