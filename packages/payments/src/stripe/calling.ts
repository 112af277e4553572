import Stripe from "stripe";
import { PaymentsError } from "../errors.ts";

/** Codes of an answer that was not worked on at all and may be asked for again with the same key. */
const NOT_NOW = new Set(["lock_timeout", "idempotency_key_in_use", "rate_limit"]);

/**
 * Calls Stripe and tells its errors in ours. The SDK takes any body without `error` for success, whatever its status:
 * what is not the thing that was asked for is a broken answer.
 */
export async function ask<T extends { readonly object: string }>(object: T["object"], call: Promise<T>): Promise<T> {
  const answer = await call.catch((error: unknown) => {
    throw translated(error);
  });
  if (answer.object === object) return answer;
  throw new PaymentsError("temporary", `Stripe answered with something that is no ${object}.`, {
    code: "broken-answer",
    outcomeUnknown: true,
  });
}

/** All pages of a list; an error on any page is told in ours. */
export async function* pages<T>(list: AsyncIterable<T>): AsyncIterable<T> {
  try {
    for await (const item of list) yield item;
  } catch (error) {
    throw translated(error);
  }
}

export function translated(error: unknown): PaymentsError {
  if (error instanceof PaymentsError) return error;
  if (!(error instanceof Stripe.errors.StripeError))
    return new PaymentsError("temporary", "Stripe could not be reached.", {
      code: "unreachable",
      outcomeUnknown: true,
      cause: error,
    });
  const status = error.statusCode ?? 0;
  const facts = {
    code: error.code ?? error.rawType ?? error.type,
    declineCode: error.decline_code ?? null,
    requestId: error.requestId ?? null,
    keySpent: status >= 500 && error.headers?.["idempotent-replayed"] === "true",
    outcomeUnknown: status === 0 || status >= 500,
    cause: error,
  };
  return new PaymentsError(kindOf(error, status), error.message, facts);
}

function kindOf(error: Stripe.errors.StripeError, status: number): PaymentsError["kind"] {
  if (status === 0 || status === 409 || status === 429 || status >= 500 || NOT_NOW.has(error.code ?? ""))
    return "temporary";
  if (status === 402 || error.type === "StripeCardError") return "declined";
  if (status === 401 || error.type === "StripeIdempotencyError") return "misconfigured";
  if (status === 403) return error.code === "account_invalid" ? "refused" : "misconfigured";
  return "refused";
}
