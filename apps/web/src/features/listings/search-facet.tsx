import type { FacetName } from "@commonbench/domain/listings/filters";
import { FacetList } from "#web/ui/facet.tsx";
import { LIST_PARAMS, listOf, withList, type SearchParams } from "./search-params.ts";
import { optionsOf, type Found } from "./search-tree.ts";

export interface FacetProps {
  found: Found;
  params: SearchParams;
  onChange: (params: SearchParams) => void;
}

interface ListFacetProps extends FacetProps {
  name: FacetName;
  legend: string;
  word?: (value: string) => string;
  first?: number;
  /** One option tells nothing, so a list of one only stands where choosing it opens something, or when it is chosen. */
  least?: 1 | 2;
}

/** A plain list of options with their counts. */
export function ListFacet({ found, params, onChange, name, legend, word, first = 5, least = 2 }: ListFacetProps) {
  const options = optionsOf(found, name);
  const key = LIST_PARAMS[name];
  const chosen = listOf(params, key);
  if (options.length < least && chosen.length === 0) return null;
  return (
    <FacetList
      legend={legend}
      first={first}
      options={options.map(({ value, label, count }) => ({ value, label: word ? word(value) : label, count }))}
      chosen={chosen}
      onChange={(values) => onChange(withList(params, key, values))}
    />
  );
}
