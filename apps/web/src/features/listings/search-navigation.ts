import { useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "#web/lib/paths.ts";
import type { SearchParams } from "./search-params.ts";

/** The router reads every parameter as text; see parseSearch in the router. */
export const asParams = (search: object): SearchParams => search as SearchParams;

export const useSearchParams = (): SearchParams => asParams(useSearch({ strict: false }));

interface GoOptions {
  /** What it takes the place of is no step to go back to: a word half typed, a map on its way. */
  replace?: boolean;
}

/** Every change of a search is a step that Back undoes. */
export function useGoSearch(): (params: SearchParams, options?: GoOptions) => Promise<void> {
  const navigate = useNavigate();
  return (params, { replace = false } = {}) => navigate({ to: paths.search, search: params, replace });
}
