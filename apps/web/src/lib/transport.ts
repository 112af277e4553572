import type { AppRouter } from "@commonbench/api/router";
import { httpBatchLink, type TRPCLink } from "@trpc/client";

/** How calls reach the server: many at once in one request. */
export const transport: TRPCLink<AppRouter> = httpBatchLink({ url: "/trpc", maxURLLength: 4000, maxItems: 10 });
