import { missing } from "./core/failure.ts";
import type { Tx } from "./core/store.ts";
import type { Kind, Kinds } from "./core/things.ts";
import type { Core } from "./core.ts";
import { BANK_NUMBERS, enable, restrict, submitOnboarding } from "./money/accounts.ts";
import type { EnteredCard } from "./money/cards.ts";
import { closeDispute, openDispute } from "./money/disputing.ts";
import { failPayout } from "./money/paying-out.ts";
import { answerChallenge, pay } from "./money/paying.ts";
import { failRefund, finishRefund, type RefundTurn } from "./money/refunding.ts";

export type Paid = "paid" | "held" | "declined" | "challenge";

/** What people and banks do, without a browser. */
export interface Hands {
  /** Pays an open checkout as the page would; with 4242 4242 4242 4242 unless another number is given. */
  pay(checkoutId: string, number?: string): Paid;
  /** The answer of the card's holder to the bank. */
  answerChallenge(checkoutId: string, passed: boolean): Paid;
  /** Hands in the form of a payee. */
  onboard(accountId: string, bank?: keyof typeof BANK_NUMBERS): void;
  /** Stripe wants to know more of a payee, and later is content. */
  restrict(accountId: string): void;
  enable(accountId: string): void;
  /** What the next refund shall do. */
  nextRefund(turn: RefundTurn): void;
  finishRefund(refundId: string): void;
  failRefund(refundId: string): void;
  /** Also of one that was thought paid. */
  failPayout(payoutId: string): void;
  /** The id of the dispute. */
  openDispute(paymentId: string, kind?: "dispute" | "inquiry"): string;
  closeDispute(disputeId: string, won: boolean): void;
}

export function openHands(core: Core): Hands {
  const change = <T>(work: (tx: Tx) => T): T => {
    core.clock.catchUp();
    const result = core.store.change(work);
    core.wake();
    return result;
  };
  const on = <K extends Kind>(kind: K, id: string, work: (tx: Tx, thing: Kinds[K]) => unknown): void =>
    void change((tx) => work(tx, sure(tx, kind, id)));
  return {
    pay: (id, number = "4242424242424242") =>
      change((tx) => {
        const session = sure(tx, "checkout.session", id);
        if (session.status !== "open") throw new Error(`The checkout ${id} is ${session.status}.`);
        const entered: EnteredCard = {
          number,
          expiry: "12/34",
          cvc: "123",
          email: "buyer@example.com",
          name: "A Buyer",
        };
        return outcomeOf(pay(tx, session, entered, core.pages()).status);
      }),
    answerChallenge: (id, passed) =>
      change((tx) => {
        const session = sure(tx, "checkout.session", id);
        const intent = sure(tx, "payment_intent", session.payment_intent ?? "");
        return outcomeOf(answerChallenge(tx, intent, passed).status);
      }),
    onboard: (id, bank = "good") =>
      on("account", id, (tx, account) =>
        submitOnboarding(tx, account, {
          name: account.business_profile.name ?? "A business",
          holder: "A business",
          bankNumber: BANK_NUMBERS[bank],
        }),
      ),
    restrict: (id) => on("account", id, restrict),
    enable: (id) => on("account", id, enable),
    nextRefund: core.faults.addRefundTurn,
    finishRefund: (id) => on("refund", id, finishRefund),
    failRefund: (id) => on("refund", id, failRefund),
    failPayout: (id) => on("payout", id, failPayout),
    openDispute: (id, kind = "dispute") =>
      change((tx) => {
        const intent = sure(tx, "payment_intent", id);
        return openDispute(tx, sure(tx, "charge", intent.latest_charge ?? ""), kind).id;
      }),
    closeDispute: (id, won) => on("dispute", id, (tx, dispute) => closeDispute(tx, dispute, won)),
  };
}

function sure<K extends Kind>(tx: Tx, kind: K, id: string): Kinds[K] {
  const thing = tx.get(kind, id);
  if (thing === undefined) throw missing(kind, id);
  return thing;
}

function outcomeOf(status: string): Paid {
  if (status === "succeeded") return "paid";
  if (status === "requires_capture") return "held";
  return status === "requires_action" ? "challenge" : "declined";
}
