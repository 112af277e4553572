import { refuse } from "@commonbench/domain/errors";
import type { Reason } from "@commonbench/domain/reasons";
import { PaymentsError } from "@commonbench/payments/errors";

/** The card company will not do this, whatever the number of tries. */
export function isRefused(error: unknown): error is PaymentsError {
  return error instanceof PaymentsError && (error.kind === "refused" || error.kind === "declined") && !error.keySpent;
}

/** This key answers the same for ever; the next try needs another. */
export function isSpent(error: unknown): error is PaymentsError {
  return error instanceof PaymentsError && error.keySpent;
}

/** Where nothing of ours counts the tries: a key that was used up is followed by one other. */
export async function withKey<T>(key: string, ask: (key: string) => Promise<T>): Promise<T> {
  return ask(key).catch((error: unknown) => {
    if (isSpent(error)) return ask(`${key}:again`);
    throw error;
  });
}

/** What somebody waits for on a page: when the card company does not answer they may try again. */
export function asked<T>(answer: Promise<T>, reason: Reason = "billing.card-unavailable"): Promise<T> {
  return answer.catch((error: unknown) => {
    if (error instanceof PaymentsError) refuse(reason);
    throw error;
  });
}

/** The answer, or null where the card company will not: what is true is then read anew. */
export function unlessRefused<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error: unknown) => {
    if (isRefused(error)) return null;
    throw error;
  });
}
