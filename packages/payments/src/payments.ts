import type { Money } from "@commonbench/domain/money";
import type { PayeeAccount, PayeeAccountDraft, Payout } from "./accounts.ts";
import type { PaymentEvent } from "./events.ts";

/** Given by us for each thing that shall happen once; the same key with the same content never happens twice. */
export type Key = string;

/** At most 50 short texts; what is said here comes back with every reading, so that a thing of theirs is found to be ours. */
export type Metadata = Readonly<Record<string, string>>;

/** Languages of the hosted pages, by our own names. */
export type PageLocale = "en" | "zh-Hans" | "zh-Hant" | "pt";

export interface CustomerDraft {
  readonly name: string;
  readonly email: string | null;
  readonly locale: PageLocale;
  readonly metadata: Metadata;
}

export interface CheckoutDraft {
  /** Ours; shown to the alliance in Stripe's pages. */
  readonly reference: string;
  readonly customerId: string | null;
  /** Prefills the page; left out when there is a customer. */
  readonly email: string | null;
  readonly currency: string;
  /** What the buyer reads. Amounts of one unit in minor units, never below zero: what is taken off is taken off before. */
  readonly lines: readonly { readonly name: string; readonly amount: number; readonly quantity: number }[];
  readonly capture: "automatic" | "manual";
  readonly description: string;
  /** Ties the charge to the transfers made from it. */
  readonly transferGroup: string;
  /** Put on the checkout and on the payment that comes of it. */
  readonly metadata: Metadata;
  /** Between 30 minutes and 24 hours from now, as Stripe wants it; what must end sooner is ended by `expireCheckout`. */
  readonly expiresAt: Date;
  /** May hold the words {CHECKOUT_SESSION_ID}. */
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly locale: PageLocale;
}

export interface Checkout {
  readonly id: string;
  readonly status: "open" | "complete" | "expired";
  /** Where the buyer pays; only while it is open. */
  readonly url: string | null;
  readonly reference: string | null;
  readonly expiresAt: Date;
  readonly metadata: Metadata;
  /** There is none before the buyer first tried to pay. */
  readonly payment: CardPayment | null;
}

/**
 * unpaid: nothing tried, declined, or waiting for the buyer; processing: Stripe waits for the bank;
 * authorised: held on the card, to be captured before `charge.captureBefore`; paid; cancelled.
 */
export type CardPaymentStatus = "unpaid" | "processing" | "authorised" | "paid" | "cancelled";

/** The truth about one payment, as Stripe tells it now. Amounts are minor units of `currency` unless they say otherwise. */
export interface CardPayment {
  readonly id: string;
  readonly status: CardPaymentStatus;
  readonly currency: string;
  readonly amount: number;
  readonly capturable: number;
  readonly captured: number;
  /** Includes refunds on their way; not those that failed. */
  readonly refunded: number;
  readonly capture: "automatic" | "manual";
  readonly charge: CardCharge | null;
  readonly refunds: readonly CardRefund[];
  readonly disputes: readonly Dispute[];
  /** Why the last try failed. */
  readonly failure: Decline | null;
  /** "automatic" or "expired" when the hold on the card ran out. */
  readonly cancelledBecause: string | null;
  readonly transferGroup: string | null;
  readonly metadata: Metadata;
  readonly createdAt: Date;
}

export interface Decline {
  readonly code: string;
  /** The bank's own reason, when it gave one. */
  readonly declineCode: string | null;
}

export interface CardCharge {
  readonly id: string;
  readonly at: Date;
  readonly captureBefore: Date | null;
  readonly card: { readonly brand: string; readonly last4: string } | null;
  /** What Stripe kept and what came to our balance, in the currency of our balance; null until captured. */
  readonly settled: { readonly fee: Money; readonly net: Money; readonly availableAt: Date } | null;
}

export interface CardRefund {
  readonly id: string;
  readonly paymentId: string | null;
  readonly status: "pending" | "succeeded" | "failed" | "cancelled";
  readonly amount: number;
  readonly currency: string;
  readonly failureReason: string | null;
  /** What it changed on our balance; null while nothing has. */
  readonly settled: { readonly fee: Money; readonly net: Money } | null;
  readonly metadata: Metadata;
  readonly createdAt: Date;
}

export interface Dispute {
  readonly id: string;
  readonly paymentId: string | null;
  readonly chargeId: string;
  /** inquiry: a question of the bank that has taken no money yet. */
  readonly status: "inquiry" | "open" | "won" | "lost" | "closed";
  readonly reason: string;
  readonly amount: number;
  readonly currency: string;
  readonly respondBy: Date | null;
  /** Taken from our balance and given back, fees included: their nets add up to what the dispute cost so far. */
  readonly lines: readonly BalanceLine[];
}

/** One change of a balance. */
export interface BalanceLine {
  readonly id: string;
  readonly type: string;
  readonly amount: number;
  readonly fee: number;
  readonly net: number;
  readonly currency: string;
  readonly sourceId: string | null;
  readonly at: Date;
  readonly availableAt: Date;
}

export interface TransferDraft {
  readonly accountId: string;
  readonly amount: number;
  readonly currency: string;
  /** The charge it is made from: it then waits for that money instead of failing while the money is on its way. */
  readonly chargeId: string | null;
  readonly transferGroup: string;
  readonly description: string;
  readonly metadata: Metadata;
}

export interface Transfer {
  readonly id: string;
  readonly accountId: string;
  readonly amount: number;
  readonly reversed: number;
  readonly currency: string;
  readonly transferGroup: string | null;
  readonly metadata: Metadata;
  readonly reversals: readonly TransferReversal[];
  readonly createdAt: Date;
}

export interface TransferReversal {
  readonly id: string;
  readonly transferId: string;
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Metadata;
  readonly createdAt: Date;
}

export interface Balance {
  readonly available: readonly Money[];
  readonly pending: readonly Money[];
}

export interface Span {
  readonly since: Date;
  readonly until?: Date | undefined;
  /** Of this connected account instead of our own. */
  readonly accountId?: string | undefined;
}

/** What billing needs of Stripe. Every call may throw `PaymentsError`. */
export interface Payments {
  /** sandbox: no money moves; test: Stripe's own test mode; closed: nobody can pay by card. */
  readonly mode: "live" | "test" | "sandbox" | "closed";

  createCustomer(draft: CustomerDraft, key: Key): Promise<{ readonly id: string }>;

  createCheckout(draft: CheckoutDraft, key: Key): Promise<Checkout>;
  loadCheckout(id: string): Promise<Checkout>;
  /** Ends an open checkout; refused with `checkout-not-open` when it was paid or had ended. */
  expireCheckout(id: string, key: Key): Promise<Checkout>;

  loadPayment(id: string): Promise<CardPayment>;
  /** Captures `amount` of what is authorised and lets the rest go; all of it when null. */
  capturePayment(id: string, amount: number | null, key: Key): Promise<CardPayment>;
  /** Lets go of what is authorised, or ends a payment that was never made. */
  cancelPayment(id: string, key: Key): Promise<CardPayment>;

  /** Gives back `amount` of a captured payment; all that is left when null. */
  refundPayment(id: string, amount: number | null, metadata: Metadata, key: Key): Promise<CardRefund>;
  loadRefund(id: string): Promise<CardRefund>;
  loadDispute(id: string): Promise<Dispute>;

  createTransfer(draft: TransferDraft, key: Key): Promise<Transfer>;
  loadTransfer(id: string): Promise<Transfer>;
  /** All transfers of a group, so that one whose answer was lost is found again. */
  findTransfers(transferGroup: string): Promise<readonly Transfer[]>;
  reverseTransfer(id: string, amount: number, metadata: Metadata, key: Key): Promise<TransferReversal>;

  createAccount(draft: PayeeAccountDraft, key: Key): Promise<PayeeAccount>;
  loadAccount(id: string): Promise<PayeeAccount>;
  /** A link for one person and a few minutes to Stripe's own form; made anew at every click. */
  createOnboardingLink(id: string, urls: { readonly returnUrl: string; readonly refreshUrl: string }): Promise<string>;
  /** A link to the payee's own pages at Stripe; only once its form was handed in. */
  createDashboardLink(id: string): Promise<string>;
  loadPayout(accountId: string, id: string): Promise<Payout>;
  /** Newest first. */
  listPayouts(accountId: string, since: Date): Promise<readonly Payout[]>;

  loadBalance(accountId?: string): Promise<Balance>;
  /** Newest first, page by page. */
  balanceLines(span: Span): AsyncIterable<BalanceLine>;
  /** What happened meanwhile, newest first, up to 30 days back: for catching up after an outage. */
  eventsOf(span: Span): AsyncIterable<PaymentEvent>;

  /** The event of a webhook, from the body as it came, byte for byte. Throws `ForgedWebhook` unless Stripe signed it. */
  readWebhook(body: Buffer, signature: string, now: Date): PaymentEvent;
}
