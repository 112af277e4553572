import type { Metadata, Thing } from "./thing.ts";

export interface Transfer extends Thing {
  readonly object: "transfer";
  readonly amount: number;
  readonly amount_reversed: number;
  readonly balance_transaction: string;
  readonly currency: string;
  readonly description: string | null;
  readonly destination: string;
  readonly destination_payment: string;
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly reversed: boolean;
  readonly source_transaction: string | null;
  readonly source_type: "card";
  readonly transfer_group: string | null;
}

export interface Reversal extends Thing {
  readonly object: "transfer_reversal";
  readonly amount: number;
  readonly balance_transaction: string;
  readonly currency: string;
  readonly destination_payment_refund: string | null;
  readonly metadata: Metadata;
  readonly source_refund: null;
  readonly transfer: string;
}

export interface Account extends Thing {
  readonly object: "account";
  readonly business_profile: { readonly name: string | null; readonly url: string | null };
  readonly business_type: string | null;
  readonly capabilities: Readonly<Record<string, "active" | "inactive" | "pending">>;
  readonly charges_enabled: boolean;
  readonly controller: Readonly<Record<string, unknown>>;
  readonly country: string;
  readonly default_currency: string;
  readonly details_submitted: boolean;
  readonly email: string | null;
  readonly metadata: Metadata;
  readonly payouts_enabled: boolean;
  readonly requirements: Requirements;
  readonly type: "express" | "none";
  readonly _bank: { readonly holder: string; readonly last4: string; readonly failing: boolean } | null;
}

export interface Requirements {
  readonly alternatives: readonly never[];
  readonly current_deadline: number | null;
  readonly currently_due: readonly string[];
  readonly disabled_reason: string | null;
  readonly errors: readonly { readonly code: string; readonly reason: string; readonly requirement: string }[];
  readonly eventually_due: readonly string[];
  readonly past_due: readonly string[];
  readonly pending_verification: readonly string[];
}

export interface Payout extends Thing {
  readonly object: "payout";
  readonly amount: number;
  readonly arrival_date: number;
  readonly automatic: boolean;
  readonly balance_transaction: string;
  readonly currency: string;
  readonly description: string | null;
  readonly destination: string;
  readonly failure_balance_transaction: string | null;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly method: "standard";
  readonly source_type: "card";
  readonly status: "pending" | "in_transit" | "paid" | "failed" | "canceled";
  readonly type: "bank_account";
}

/** A link of a few minutes to a hosted page. */
export interface PageLink extends Thing {
  readonly object: "account_link" | "login_link";
  readonly url: string;
  readonly expires_at?: number;
  readonly _account: string;
  readonly _return: string | null;
  readonly _refresh: string | null;
  readonly _token: string;
}
