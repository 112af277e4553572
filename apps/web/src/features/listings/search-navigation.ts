import { useNavigate, useSearch } from "@tanstack/react-router";
import { paths } from "#web/lib/paths.ts";
import type { SearchParams } from "./search-params.ts";

/** The router reads every parameter as text; see parseSearch in the router. */
const asParams = (search: object): SearchParams => search as SearchParams;

export const useSearchParams = (): SearchParams => asParams(useSearch({ strict: false }));

/** Every change of a search is a step that Back undoes. */
export function useGoSearch(): (params: SearchParams) => void {
  const navigate = useNavigate();
  return (params) => void navigate({ to: paths.search, search: params });
}
