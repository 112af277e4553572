/**
 * declined: the bank said no, another card may do;
 * temporary: not now, ask again with the same key;
 * refused: Stripe will not do this, whatever the number of tries;
 * misconfigured: keys, rights or version are wrong, somebody must act.
 */
export type PaymentsErrorKind = "declined" | "temporary" | "refused" | "misconfigured";

export interface PaymentsErrorFacts {
  /** Stripe's code, such as `charge_already_refunded` or `balance_insufficient`. */
  readonly code: string;
  readonly declineCode?: string | null;
  /** It may have happened all the same: only the same key, or reading, tells. */
  readonly outcomeUnknown?: boolean;
  /** This key will give this answer forever: read what became of it, then go on with a new key. */
  readonly keySpent?: boolean;
  readonly requestId?: string | null;
  readonly cause?: unknown;
}

export class PaymentsError extends Error {
  readonly kind: PaymentsErrorKind;
  readonly code: string;
  readonly declineCode: string | null;
  readonly outcomeUnknown: boolean;
  readonly keySpent: boolean;
  readonly requestId: string | null;

  constructor(kind: PaymentsErrorKind, message: string, facts: PaymentsErrorFacts) {
    super(message, { cause: facts.cause });
    this.name = "PaymentsError";
    this.kind = kind;
    this.code = facts.code;
    this.declineCode = facts.declineCode ?? null;
    this.outcomeUnknown = facts.outcomeUnknown ?? false;
    this.keySpent = facts.keySpent ?? false;
    this.requestId = facts.requestId ?? null;
  }
}

/** A webhook that Stripe did not sign, or that is too old. */
export class ForgedWebhook extends Error {}
