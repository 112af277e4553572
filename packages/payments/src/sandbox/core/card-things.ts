import type { Metadata, Thing } from "./thing.ts";

export interface Customer extends Thing {
  readonly object: "customer";
  readonly name: string | null;
  readonly email: string | null;
  readonly description: string | null;
  readonly preferred_locales: readonly string[];
  readonly livemode: false;
  readonly metadata: Metadata;
}

export interface SessionLine {
  readonly name: string;
  readonly amount: number;
  readonly quantity: number;
}

export interface Session extends Thing {
  readonly object: "checkout.session";
  readonly mode: "payment";
  readonly ui_mode: "hosted_page";
  readonly status: "open" | "complete" | "expired";
  readonly payment_status: "paid" | "unpaid";
  readonly amount_subtotal: number;
  readonly amount_total: number;
  readonly currency: string;
  readonly client_reference_id: string | null;
  readonly customer: string | null;
  readonly customer_email: string | null;
  readonly customer_details: { readonly email: string | null; readonly name: string | null } | null;
  readonly expires_at: number;
  readonly locale: string | null;
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly payment_intent: string | null;
  readonly payment_method_types: readonly string[];
  readonly success_url: string;
  readonly cancel_url: string | null;
  readonly url: string | null;
  readonly _lines: readonly SessionLine[];
  readonly _intent: {
    readonly capture_method: "automatic" | "automatic_async" | "manual";
    readonly description: string | null;
    readonly transfer_group: string | null;
    readonly metadata: Metadata;
  };
}

export interface PaymentError {
  readonly type: "card_error";
  readonly code: string;
  readonly decline_code?: string;
  readonly message: string;
  readonly param?: string;
}

export interface Intent extends Thing {
  readonly object: "payment_intent";
  readonly amount: number;
  readonly amount_capturable: number;
  readonly amount_received: number;
  readonly canceled_at: number | null;
  readonly cancellation_reason: string | null;
  readonly capture_method: "automatic" | "automatic_async" | "manual";
  readonly client_secret: string;
  readonly confirmation_method: "automatic";
  readonly currency: string;
  readonly customer: string | null;
  readonly description: string | null;
  readonly last_payment_error: PaymentError | null;
  readonly latest_charge: string | null;
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly next_action: {
    readonly type: "redirect_to_url";
    readonly redirect_to_url: { readonly url: string; readonly return_url: string | null };
  } | null;
  readonly payment_method: string | null;
  readonly payment_method_types: readonly string[];
  readonly status: "requires_payment_method" | "requires_action" | "requires_capture" | "canceled" | "succeeded";
  readonly transfer_group: string | null;
  readonly _session: string | null;
}

export interface Card {
  readonly brand: string;
  readonly last4: string;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly country: string;
  readonly funding: "credit";
}

export interface PaymentMethod extends Thing {
  readonly object: "payment_method";
  readonly type: "card";
  readonly card: Card;
  readonly billing_details: { readonly name: string | null; readonly email: string | null };
  readonly customer: string | null;
  readonly livemode: false;
  /** What the number of the test card stands for. */
  readonly _plan: string;
}

export interface Charge extends Thing {
  readonly object: "charge";
  readonly amount: number;
  readonly amount_captured: number;
  readonly amount_refunded: number;
  readonly balance_transaction: string | null;
  readonly billing_details: { readonly name: string | null; readonly email: string | null };
  readonly captured: boolean;
  readonly currency: string;
  readonly customer: string | null;
  readonly description: string | null;
  readonly disputed: boolean;
  readonly failure_code: string | null;
  readonly failure_message: string | null;
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly outcome: { readonly type: string; readonly network_status: string; readonly seller_message: string } | null;
  readonly paid: boolean;
  readonly payment_intent: string | null;
  readonly payment_method: string | null;
  readonly payment_method_details: {
    readonly type: "card";
    readonly card: Card & { readonly capture_before?: number };
  } | null;
  readonly refunded: boolean;
  readonly source_transfer: string | null;
  readonly status: "succeeded" | "failed";
  readonly transfer_group: string | null;
  readonly _plan: string;
}

export interface Refund extends Thing {
  readonly object: "refund";
  readonly amount: number;
  readonly balance_transaction: string | null;
  readonly charge: string;
  readonly currency: string;
  readonly failure_balance_transaction?: string;
  readonly failure_reason?: string;
  readonly metadata: Metadata;
  readonly payment_intent: string | null;
  readonly pending_reason?: string;
  readonly reason: string | null;
  readonly source_transfer_reversal: null;
  readonly status: "pending" | "succeeded" | "failed" | "canceled";
  readonly transfer_reversal: null;
}

export interface Dispute extends Thing {
  readonly object: "dispute";
  readonly amount: number;
  readonly charge: string;
  readonly currency: string;
  readonly evidence: Readonly<Record<string, string | null>>;
  readonly evidence_details: {
    readonly due_by: number | null;
    readonly has_evidence: boolean;
    readonly past_due: boolean;
    readonly submission_count: number;
  };
  readonly is_charge_refundable: boolean;
  readonly livemode: false;
  readonly metadata: Metadata;
  readonly payment_intent: string | null;
  readonly reason: string;
  readonly status: string;
  /** Ids; shown in full. */
  readonly _lines: readonly string[];
}
