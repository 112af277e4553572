import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { FacetList } from "#web/ui/facet.tsx";
import { RangeField } from "#web/ui/range-field.tsx";
import type { FacetProps } from "./search-facet.tsx";
import { ATTRIBUTE, listOf, withList, withParam } from "./search-params.ts";
import { readSearchState } from "./search-state.ts";
import type { Found } from "./search-tree.ts";

type AttributeFacet = Found["attributeFacets"][number];

/** What can be asked of the chosen category: its metals, sizes, methods. */
export function AttributeFacets(props: FacetProps) {
  return props.found.attributeFacets.map((facet) => <AttributeFacetField key={facet.id} facet={facet} {...props} />);
}

function AttributeFacetField({ facet, params, onChange }: FacetProps & { facet: AttributeFacet }) {
  const key = `${ATTRIBUTE}${facet.id}`;
  switch (facet.type) {
    case "choice":
      return facet.options.length === 0 ? null : (
        <FacetList
          legend={facet.label}
          first={5}
          options={facet.options.map(({ id, label, count }) => ({ value: id, label, count }))}
          chosen={listOf(params, key)}
          onChange={(values) => onChange(withList(params, key, values))}
        />
      );
    case "boolean":
      return facet.yes + facet.no === 0 ? null : (
        <FacetList
          single
          legend={facet.label}
          options={[
            { value: "yes", label: t("search.yes"), count: facet.yes },
            { value: "no", label: t("search.no"), count: facet.no },
          ]}
          chosen={listOf(params, key)}
          onChange={([value = ""]) => onChange(withParam(params, key, value))}
        />
      );
    case "number":
      return <NumberFacet facet={facet} params={params} onChange={(text) => onChange(withParam(params, key, text))} />;
    default:
      return facet satisfies never;
  }
}

interface NumberFacetProps extends Pick<FacetProps, "params"> {
  facet: Extract<AttributeFacet, { type: "number" }>;
  onChange: (text: string) => void;
}

/** Away with what binary fractions add. */
const tidy = (value: number): number => Number(value.toPrecision(10));

function NumberFacet({ facet: { id, label, min, max, unit }, params, onChange }: NumberFacetProps) {
  const factor = unit?.factor ?? 1;
  const chosen = readSearchState(params).filters.attributes?.find((each) => each.id === id);
  if (min === max && !chosen) return null;
  const shown = (base: number | undefined) => (base === undefined ? null : tidy(base / factor));
  const written = (value: number | null) => (value === null ? "" : String(tidy(value * factor)));
  const low = formatNumber(tidy(min / factor));
  const high = formatNumber(tidy(max / factor));
  return (
    <div className="facet">
      <RangeField
        label={<span className="font-head">{label}</span>}
        hint={t("search.range-known", { range: `${low}\u2013${high}${unit ? `\u00a0${unit.symbol}` : ""}` })}
        min={-Infinity}
        value={{ from: shown(chosen?.min), to: shown(chosen?.max) }}
        onChange={({ from, to }) => onChange(from === null && to === null ? "" : `${written(from)}..${written(to)}`)}
      />
    </div>
  );
}
