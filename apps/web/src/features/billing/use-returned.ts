import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { locale } from "#web/lib/i18n.ts";
import { queryClient, trpc, trpcClient } from "#web/lib/trpc.ts";
import type { Payment } from "./types.ts";

const FIRST_MS = 1500;
const LATER_MS = 6000;
const SLOW_MS = 20_000;
/** As long as a page may say that it is waiting. */
const PATIENCE_MS = 120_000;

const SETTLED: ReadonlySet<string> = new Set(["paid", "authorised", "failed", "void"]);

interface Returned {
  readonly payment: Payment | undefined;
  readonly waiting: boolean;
  /** It takes longer than usual. */
  readonly slow: boolean;
  readonly error: Error | null;
  readonly again: () => void;
}

/** Asks as often as it takes, whether the card company has told us or not; after a reload from the start. */
export function useReturned(id: string): Returned {
  const [since, setSince] = useState(() => Date.now());
  const passed = (at: number) => at - since;
  const found = useQuery({
    queryKey: [...trpc.billing.returned.mutationKey(), id],
    staleTime: 0,
    queryFn: async () => {
      const payment = await trpcClient.billing.returned.mutate({ id, locale });
      // What other pages know of it has changed with it.
      if (SETTLED.has(payment.status)) await queryClient.invalidateQueries(trpc.billing.payment.pathFilter());
      return payment;
    },
    refetchInterval: ({ state }) => {
      const status = state.data?.status ?? "open";
      if (SETTLED.has(status) || passed(Date.now()) > PATIENCE_MS) return false;
      return passed(Date.now()) < SLOW_MS ? FIRST_MS : LATER_MS;
    },
  });
  const { data: payment, error, dataUpdatedAt } = found;
  const settled = payment !== undefined && SETTLED.has(payment.status);
  return {
    payment,
    error: settled ? null : error,
    waiting: !settled && passed(dataUpdatedAt) < PATIENCE_MS,
    slow: passed(dataUpdatedAt) > SLOW_MS,
    again: () => {
      setSince(Date.now());
      void found.refetch();
    },
  };
}
