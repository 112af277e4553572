import { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@commonbench/api/router";

export interface Refusal {
  readonly code: string;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
  /** Fields that did not pass the input schema: path and rule. */
  readonly fields: readonly string[];
}

/** What the server said to a call that must not succeed. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    (value) => new Error(`was allowed and answered ${JSON.stringify(value)?.slice(0, 300)}`),
    (error: unknown) => error,
  );
  if (!(outcome instanceof TRPCClientError)) throw outcome;
  const { data } = outcome as TRPCClientError<AppRouter>;
  if (!data) throw outcome;
  return {
    code: data.code,
    reason: data.reason,
    details: data.details,
    fields: (data.fields ?? []).map(({ path, code }) => `${path}: ${code}`),
  };
}

/** Only the reason, for the many refusals of which nothing else matters. */
export async function refusalReason(call: Promise<unknown>): Promise<string | null> {
  return (await refusal(call)).reason;
}
