import type { AppRouter } from "@commonbench/api/router";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";

export type Client = TRPCClient<AppRouter>;

/** A typed client over real HTTP; with a cookie, of whoever that session belongs to. */
export function clientFor(url: string, cookie?: string): Client {
  const headers = cookie === undefined ? {} : { cookie };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers })] });
}
