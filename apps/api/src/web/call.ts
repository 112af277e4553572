import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from "@trpc/server";
import type { Ctx } from "#api/context.ts";
import { appRouter } from "#api/router.ts";
import type { Call } from "./renderer.ts";

/** What leaves as JSON comes back as JSON: a page must read the same whether its data came with it or later. */
const asSent = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Queries as this reader, by the very procedures that answer over HTTP, without a request of the server to itself. */
export function callerOf(ctx: Ctx): Call {
  return async (path, input) => {
    try {
      const data: unknown = await callTRPCProcedure({
        router: appRouter,
        path,
        type: "query",
        ctx,
        getRawInput: () => Promise.resolve(asSent(input)),
        signal: undefined,
        batchIndex: 0,
      });
      return { data: asSent(data) };
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause);
      const config = appRouter._def._config;
      return { error: getTRPCErrorShape({ config, error, type: "query", path, input, ctx }) };
    }
  };
}
