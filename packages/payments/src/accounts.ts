import type { Metadata } from "./payments.ts";

export interface PayeeAccountDraft {
  /** ISO 3166-1 alpha-2. Refused with `country_unsupported` where Stripe pays nobody out, as in mainland China. */
  readonly country: string;
  readonly kind: "company" | "individual";
  readonly name: string;
  readonly email: string;
  readonly metadata: Metadata;
}

/** The connected account of an organisation that is paid by card. */
export interface PayeeAccount {
  readonly id: string;
  readonly country: string;
  readonly currency: string;
  readonly email: string | null;
  /** The form was handed in; what it says may still be looked at. */
  readonly submitted: boolean;
  /** Money may be transferred to it. */
  readonly transfers: "active" | "pending" | "inactive";
  /** Money on it is paid out to a bank. */
  readonly payouts: boolean;
  readonly requirements: PayeeRequirements;
  readonly metadata: Metadata;
}

/** What Stripe still wants to know, by Stripe's own names of fields. */
export interface PayeeRequirements {
  readonly due: readonly string[];
  readonly pastDue: readonly string[];
  readonly checking: readonly string[];
  readonly deadline: Date | null;
  readonly disabledReason: string | null;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly reason: string }[];
}

/** Money on its way from a connected account to a bank. */
export interface Payout {
  readonly id: string;
  readonly status: "pending" | "in-transit" | "paid" | "failed" | "cancelled";
  readonly amount: number;
  readonly currency: string;
  readonly automatic: boolean;
  readonly arrivesAt: Date;
  readonly failureCode: string | null;
  readonly createdAt: Date;
}
