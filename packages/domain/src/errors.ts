import type { Reason } from "./reasons.ts";

export type ErrorCode = "NOT_FOUND" | "FORBIDDEN" | "REFUSED" | "CONFLICT" | "UNAUTHENTICATED" | "TOO_MANY";

/**
 * An expected end of a verb. `reason` is stable and has a sentence in every language; `data` holds what the sentence
 * or the page needs and never anything that the caller may not see.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly reason: Reason;
  readonly data: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, reason: Reason, data?: Readonly<Record<string, unknown>>) {
    super(reason);
    this.name = "DomainError";
    this.code = code;
    this.reason = reason;
    this.data = data;
  }
}

/** The thing does not exist, or the caller may not know that it does. */
export function notFound(reason: Reason = "not-found"): never {
  throw new DomainError("NOT_FOUND", reason);
}

export function forbid(reason: Reason = "forbidden"): never {
  throw new DomainError("FORBIDDEN", reason);
}

/** A rule says no; the caller may know why. */
export function refuse(reason: Reason, data?: Readonly<Record<string, unknown>>): never {
  throw new DomainError("REFUSED", reason, data);
}

/** Somebody else was first. */
export function conflict(reason: Reason = "conflict", data?: Readonly<Record<string, unknown>>): never {
  throw new DomainError("CONFLICT", reason, data);
}
