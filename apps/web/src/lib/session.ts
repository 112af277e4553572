import { hashKey, useQuery } from "@tanstack/react-query";
import { locale } from "./i18n.ts";
import { type Outputs, queryClient, trpc } from "./trpc.ts";

export type Me = NonNullable<Outputs["people"]["me"]>;

export const meQuery = () => trpc.people.me.queryOptions({ locale }, { staleTime: 60_000 });

/** The signed-in person; null when nobody is, undefined until it is known. */
export function useMe(): Me | null | undefined {
  return useQuery(meQuery()).data;
}

/**
 * After signing in or out, or changing the organisation in use: nothing that was read before holds. Who one is stays in
 * its place and is read anew, so that frames that are on the screen learn of it.
 */
export async function forgetEverything(): Promise<void> {
  const own = hashKey(meQuery().queryKey);
  queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== own });
  await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
}
