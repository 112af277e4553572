import type { Card, PaymentError } from "../core/card-things.ts";

/** What a test card does, by Stripe's own list of numbers. */
export interface TestCard {
  readonly number: string;
  readonly brand: string;
  /** Named in the notes of the payment; `ok` pays. */
  readonly plan: Plan;
}

export type Plan =
  | "ok"
  | "available"
  | "challenge"
  | "dispute"
  | "inquiry"
  | "refund-pending"
  | "refund-fails"
  | "generic_decline"
  | "insufficient_funds"
  | "expired_card"
  | "incorrect_cvc"
  | "processing_error";

export const TEST_CARDS: readonly TestCard[] = [
  { number: "4242424242424242", brand: "visa", plan: "ok" },
  { number: "5555555555554444", brand: "mastercard", plan: "ok" },
  { number: "6200000000000005", brand: "unionpay", plan: "ok" },
  { number: "4000000000000077", brand: "visa", plan: "available" },
  { number: "4000002500003155", brand: "visa", plan: "challenge" },
  { number: "4000002760003184", brand: "visa", plan: "challenge" },
  { number: "4000000000000002", brand: "visa", plan: "generic_decline" },
  { number: "4000000000009995", brand: "visa", plan: "insufficient_funds" },
  { number: "4000000000000069", brand: "visa", plan: "expired_card" },
  { number: "4000000000000127", brand: "visa", plan: "incorrect_cvc" },
  { number: "4000000000000119", brand: "visa", plan: "processing_error" },
  { number: "4000000000000259", brand: "visa", plan: "dispute" },
  { number: "4000000000001976", brand: "visa", plan: "inquiry" },
  { number: "4000000000007726", brand: "visa", plan: "refund-pending" },
  { number: "4000000000005126", brand: "visa", plan: "refund-fails" },
];

export interface EnteredCard {
  readonly number: string;
  /** MM/YY or MM / YYYY. */
  readonly expiry: string;
  readonly cvc: string;
  readonly name?: string;
  readonly email?: string;
}

export interface ReadCard {
  readonly card: Card;
  readonly plan: Plan;
}

export type CardProblem = "incorrect_number" | "not_a_test_card" | "invalid_expiry" | "expired_card" | "invalid_cvc";
export type CardField = "number" | "expiry" | "cvc";

/** What is wrong with each field before any bank is asked. */
export function problemsOf(entered: EnteredCard, now: Date): Partial<Record<CardField, CardProblem>> {
  const number = digits(entered.number);
  const expiry = expiryOf(entered.expiry);
  return {
    ...(passesLuhn(number)
      ? testCard(number) === undefined
        ? { number: "not_a_test_card" }
        : {}
      : { number: "incorrect_number" }),
    ...(expiry === null ? { expiry: "invalid_expiry" } : isPast(expiry, now) ? { expiry: "expired_card" } : {}),
    ...(/^\d{3,4}$/.test(entered.cvc.trim()) ? {} : { cvc: "invalid_cvc" }),
  };
}

/** The card as Stripe would know it; only for one without problems. */
export function readCard(entered: EnteredCard): ReadCard {
  const number = digits(entered.number);
  const known = testCard(number);
  const expiry = expiryOf(entered.expiry) ?? { month: 1, year: 2000 };
  const brand = known?.brand ?? "visa";
  const card = { brand, last4: number.slice(-4), exp_month: expiry.month, exp_year: expiry.year, country: "HK" };
  return { card: { ...card, funding: "credit" }, plan: known?.plan ?? "ok" };
}

const testCard = (number: string) => TEST_CARDS.find((card) => card.number === number);

const digits = (text: string) => text.replace(/[\s-]/g, "");

/** The check digit of card numbers (ISO/IEC 7812-1). */
export function passesLuhn(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false;
  const sum = [...number].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function expiryOf(text: string): { readonly month: number; readonly year: number } | null {
  const [, month, year] = /^\s*(0?[1-9]|1[0-2])\s*\/?\s*(\d{2}|20\d{2})\s*$/.exec(text) ?? [];
  if (month === undefined || year === undefined) return null;
  return { month: Number(month), year: (Number(year) % 100) + 2000 };
}

/** A card may be used to the end of its month. */
const isPast = ({ month, year }: { month: number; year: number }, now: Date) =>
  now.getTime() >= Date.UTC(year, month, 1);

const DECLINES: Readonly<Partial<Record<Plan, PaymentError>>> = {
  generic_decline: declined("card_declined", "Your card was declined.", "generic_decline"),
  insufficient_funds: declined("card_declined", "Your card has insufficient funds.", "insufficient_funds"),
  expired_card: { ...declined("expired_card", "Your card has expired.", "expired_card"), param: "exp_month" },
  incorrect_cvc: {
    ...declined("incorrect_cvc", "Your card's security code is incorrect.", "incorrect_cvc"),
    param: "cvc",
  },
  processing_error: declined(
    "processing_error",
    "An error occurred while processing your card. Try again later.",
    "processing_error",
  ),
};

function declined(code: string, message: string, declineCode: string): PaymentError {
  return { type: "card_error", code, decline_code: declineCode, message };
}

export const declineOf = (plan: Plan): PaymentError | null => DECLINES[plan] ?? null;

export const FAILED_CHALLENGE: PaymentError = {
  type: "card_error",
  code: "payment_intent_authentication_failure",
  message:
    "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
};
