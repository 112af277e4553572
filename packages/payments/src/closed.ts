import { ForgedWebhook, PaymentsError } from "./errors.ts";
import type { Payments } from "./payments.ts";

async function refuse(): Promise<never> {
  throw new PaymentsError("misconfigured", "Payments by card are not set up on this server.", { code: "closed" });
}

// oxlint-disable-next-line require-yield -- It refuses before it would.
async function* refuseAll(): AsyncGenerator<never> {
  await refuse();
}

/** Where nobody can pay by card: neither Stripe nor the sandbox is there. */
export function closedPayments(): Payments {
  return {
    mode: "closed",
    createCustomer: refuse,
    createCheckout: refuse,
    loadCheckout: refuse,
    expireCheckout: refuse,
    loadPayment: refuse,
    capturePayment: refuse,
    cancelPayment: refuse,
    refundPayment: refuse,
    loadRefund: refuse,
    loadDispute: refuse,
    createTransfer: refuse,
    loadTransfer: refuse,
    findTransfers: refuse,
    reverseTransfer: refuse,
    createAccount: refuse,
    loadAccount: refuse,
    createOnboardingLink: refuse,
    createDashboardLink: refuse,
    loadPayout: refuse,
    listPayouts: refuse,
    loadBalance: refuse,
    balanceLines: refuseAll,
    eventsOf: refuseAll,
    readWebhook() {
      throw new ForgedWebhook("There is nobody who might have signed this.");
    },
  };
}
