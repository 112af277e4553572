/**
 * The accounts. Debits are positive, credits negative; what belongs to others stands below zero. Each of the three groups
 * balances in itself: what two organisations owe and have paid each other; what the alliance holds of card payments;
 * what the card company holds in payees' own accounts.
 */
export const ACCOUNT_KINDS = [
  "claim",
  "owed",
  "received",
  "paid",
  "repay",
  "claim-back",
  "stripe",
  "held",
  "due",
  "surplus",
  "disputed",
  "commission",
  "commission-owed",
  "fees",
  "connected",
  "transferred",
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Whose it is: the payer's, the payee's, or the alliance's alone. */
const OWNER: Readonly<Record<AccountKind, "payer" | "payee" | "alliance">> = {
  claim: "payee",
  owed: "payer",
  received: "payee",
  paid: "payer",
  repay: "payee",
  "claim-back": "payer",
  stripe: "alliance",
  held: "payee",
  due: "payee",
  surplus: "payer",
  disputed: "alliance",
  commission: "alliance",
  "commission-owed": "payee",
  fees: "alliance",
  connected: "payee",
  transferred: "payee",
};

/** These are shown as they stand in the bank's view: a credit is money that somebody has. */
const CREDIT: ReadonlySet<AccountKind> = new Set([
  "owed",
  "paid",
  "repay",
  "held",
  "due",
  "surplus",
  "commission",
  "transferred",
]);

export interface Entry {
  readonly account: AccountKind;
  /** Null: the alliance's. */
  readonly organisationId: string | null;
  readonly currency: string;
  readonly amount: number;
}

export interface Parties {
  readonly payerId: string;
  readonly payeeId: string;
}

export function accountOwner(kind: AccountKind, { payerId, payeeId }: Parties): string | null {
  const owner = OWNER[kind];
  return owner === "alliance" ? null : owner === "payer" ? payerId : payeeId;
}

/** The kinds that an organisation can have. */
export const ORGANISATION_ACCOUNTS = ACCOUNT_KINDS.filter((kind) => OWNER[kind] !== "alliance");
export const ALLIANCE_ACCOUNTS = ACCOUNT_KINDS.filter((kind) => OWNER[kind] === "alliance");

/** A sum as people read it: what they have or owe is positive. Never -0. */
export function shownBalance(kind: AccountKind, sum: number): number {
  return (CREDIT.has(kind) ? -sum : sum) + 0;
}

export function accountKey(kind: AccountKind, organisationId: string | null, currency: string): string {
  return `${kind}:${organisationId ?? "alliance"}:${currency}`;
}

type Amounts = Readonly<Partial<Record<AccountKind, number>>>;

/** Entries of one transaction; those of nothing are left out. */
export function entriesOf(parties: Parties, currency: string, amounts: Amounts): Entry[] {
  return ACCOUNT_KINDS.flatMap((account) => {
    const amount = amounts[account] ?? 0;
    return amount === 0 ? [] : [{ account, organisationId: accountOwner(account, parties), currency, amount }];
  });
}

/** Null when every currency sums to zero, else the first that does not. */
export function unbalanced(entries: readonly Entry[]): string | null {
  const sums = new Map<string, number>();
  for (const { currency, amount } of entries) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].find(([, sum]) => sum !== 0)?.[0] ?? null;
}

/** Something is to be paid. */
export const opened = (amount: number): Amounts => ({ claim: amount, owed: -amount });
/** It is not wanted any more. */
export const released = (amount: number): Amounts => ({ claim: -amount, owed: amount });
const settled = (amount: number): Amounts => ({ claim: -amount, owed: amount, received: amount, paid: -amount });

/** A card was charged: the alliance holds the payee's part until the service is done. */
export const captured = (amount: number, commission: number): Amounts => ({
  ...settled(amount),
  stripe: amount,
  held: commission - amount,
  commission: -commission,
});
/** Money that came a second time for the same; it is the payer's. */
export const capturedTwice = (amount: number): Amounts => ({ stripe: amount, surplus: -amount });
export const surplusReturned = (amount: number): Amounts => ({ stripe: -amount, surplus: amount });

/** A bank transfer reached the payee directly; the alliance's part of it is to be paid to the alliance. */
export const receivedByBank = (amount: number, commission: number): Amounts => ({
  ...settled(amount),
  "commission-owed": commission,
  commission: -commission,
});

/** More than was asked for reached the payee: it is to be sent back. */
export const surplusByBank = (amount: number): Amounts => ({ repay: -amount, "claim-back": amount });
export const surplusSent = (amount: number): Amounts => ({ repay: amount, "claim-back": -amount });

/** From where the payee's part of a refund or fee comes: what is still held, or what is due. */
export type PayeePart = "held" | "due";

export const refunded = (amount: number, commission: number, from: PayeePart): Amounts => ({
  received: -amount,
  paid: amount,
  stripe: -amount,
  [from]: amount - commission,
  commission,
});

/** By bank a refund is first owed, then sent by the payee. */
export const refundOwed = (amount: number, commission: number): Amounts => ({
  repay: -amount,
  "claim-back": amount,
  commission,
  "commission-owed": -commission,
});
export const refundSent = (amount: number): Amounts => ({
  repay: amount,
  "claim-back": -amount,
  received: -amount,
  paid: amount,
});

/** What the card company took for itself. */
export const feeTaken = (amount: number, from: PayeePart | null): Amounts => ({
  stripe: -amount,
  [from ?? "fees"]: amount,
});

/** The payee makes good to the alliance what the card company took for what went back. */
export const feeBorne = (amount: number): Amounts => ({ due: amount, fees: -amount });

/** The service is done: what was held is due. */
export const settledFor = (amount: number): Amounts => ({ held: amount, due: -amount });
/** On to the payee's own account at the card company. */
export const transferredTo = (amount: number): Amounts => ({
  due: amount,
  stripe: -amount,
  connected: amount,
  transferred: -amount,
});
/** And back from there. */
export const reversed = (amount: number): Amounts => ({
  due: -amount,
  stripe: amount,
  connected: -amount,
  transferred: amount,
});
/** Out to the payee's bank. */
export const paidOut = (amount: number): Amounts => ({ transferred: amount, connected: -amount });

/** A card holder disputes: the card company takes the money until it is decided. */
export const disputeOpened = (amount: number): Amounts => ({ disputed: amount, stripe: -amount });
export const disputeWon = (amount: number): Amounts => ({ disputed: -amount, stripe: amount });
/** Lost: it was never income, and the payee owes its part. */
export const disputeLost = (amount: number, commission: number, from: PayeePart): Amounts => ({
  disputed: -amount,
  received: -amount,
  paid: amount,
  [from]: amount - commission,
  commission,
});

export function negated(amounts: Amounts): Amounts {
  return Object.fromEntries(Object.entries(amounts).map(([kind, amount]) => [kind, -amount]));
}
