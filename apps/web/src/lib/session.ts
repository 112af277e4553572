import { hashKey, useQuery } from "@tanstack/react-query";
import { locale } from "./i18n.ts";
import { type Outputs, queryClient, trpc } from "./trpc.ts";

export type Me = NonNullable<Outputs["people"]["me"]>;

export const meQuery = () => trpc.people.me.queryOptions({ locale }, { staleTime: 60_000 });

/** The signed-in person; null when nobody is, undefined until it is known. */
export function useMe(): Me | null | undefined {
  return useQuery(meQuery()).data;
}

const own = hashKey(meQuery().queryKey);
const ofOthers = ({ queryHash }: { queryHash: string }): boolean => queryHash !== own;

/**
 * After signing in or out: nothing that was read before holds. Who one is stays in
 * its place and is read anew, so that frames that are on the screen learn of it.
 */
export async function forgetEverything(): Promise<void> {
  queryClient.removeQueries({ predicate: ofOthers });
  await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
}

/** After the organisation in use or its standing has changed, while a page stays on the screen: it is read anew too. */
export async function readEverythingAnew(): Promise<void> {
  queryClient.removeQueries({ type: "inactive", predicate: ofOthers });
  await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
  await queryClient.resetQueries({ type: "active", predicate: ofOthers });
}
