import type { AppRouter } from "@commonbench/api/router";
import type { Reason } from "@commonbench/domain/reasons";
import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient, TRPCClientError } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { transport } from "./transport.ts";

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** An answer below 500 is final; anything else may be a passing fault and is tried once more. */
function retry(failures: number, error: Error): boolean {
  const status = error instanceof TRPCClientError ? Number(error.data?.httpStatus ?? 0) : 0;
  return failures < 1 && (status === 0 || status >= 500);
}

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // On the server a fault ends the page; the browser tries again.
      queries: { staleTime: 30_000, retry: import.meta.env.SSR ? false : retry, refetchOnWindowFocus: false },
    },
  });

/** The browser's own. A page that is rendered on the server has one for itself. */
export const queryClient = newQueryClient();

export const trpcClient = createTRPCClient<AppRouter>({ links: [transport] });

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });

/** What the server said about a refused call; null when it did not answer at all. */
export interface Failure {
  readonly reason: Reason | null;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly fields: readonly { path: string; code: string; min?: number; max?: number }[] | null;
}

export function failureOf(error: unknown): Failure {
  const data = error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>).data : undefined;
  return {
    reason: data?.reason ?? null,
    status: data?.httpStatus ?? 0,
    details: data?.details ?? null,
    fields: data?.fields ?? null,
  };
}
