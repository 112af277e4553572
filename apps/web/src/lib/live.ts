import type { AppRouter } from "@commonbench/api/router";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { queryClient } from "./trpc.ts";

export { useSubscription } from "@trpc/tanstack-react-query";

// A module of its own: public pages never load the machinery of streams.
const client = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/trpc" })] });

/** Subscriptions over server-sent events: a lost connection comes back by itself, after the last event that was seen. */
export const live = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
