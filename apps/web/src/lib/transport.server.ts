import type { AppRouter } from "@commonbench/api/router";
import type { Call } from "@commonbench/api/web/renderer";
import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<Call>();

/** Runs the rendering of one page: whatever it asks for is asked as the reader who asked for the page. */
export const asReader = <Result>(call: Call, work: () => Promise<Result>): Promise<Result> => current.run(call, work);

/** On the server calls stay inside the process. Without a reader there is no answer. */
export const transport: TRPCLink<AppRouter> =
  () =>
  ({ op }) =>
    observable((observer) => {
      const call = current.getStore();
      if (call === undefined) throw new Error(`${op.path} was called outside the rendering of a page`);
      void call(op.path, op.input).then(
        (answer) => {
          if ("error" in answer) return observer.error(TRPCClientError.from(answer));
          observer.next({ result: { type: "data", data: answer.data } });
          observer.complete();
        },
        (cause: unknown) => observer.error(TRPCClientError.from(cause instanceof Error ? cause : new Error("call"))),
      );
    });
