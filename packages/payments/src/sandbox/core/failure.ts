export interface FailureFacts {
  readonly code?: string;
  readonly param?: string;
  readonly decline_code?: string;
  readonly type?: "invalid_request_error" | "card_error" | "idempotency_error" | "api_error";
  readonly status?: number;
}

/** A refusal as Stripe words it. */
export class Failure extends Error {
  readonly status: number;
  readonly error: Readonly<Record<string, string>>;

  constructor(message: string, { status = 400, type = "invalid_request_error", ...facts }: FailureFacts = {}) {
    super(message);
    this.status = status;
    this.error = { type, message, ...facts };
  }
}

export const missing = (what: string, id: string): Failure =>
  new Failure(`No such ${what}: '${id}'`, { code: "resource_missing", param: "id", status: 404 });
