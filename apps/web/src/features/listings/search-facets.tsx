import type { ListingKind } from "@commonbench/domain/listings/schemas";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { ChainFacet } from "#web/ui/drawings/chain-facet.tsx";
import { FacetList } from "#web/ui/facet.tsx";
import { KindSign } from "#web/ui/kind-sign.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { kindShapeOf } from "./kind.tsx";
import { AttributeFacets } from "./search-attributes.tsx";
import { CategoryFacet } from "./search-category.tsx";
import { DatesFacet } from "./search-dates.tsx";
import { ListFacet, type FacetProps } from "./search-facet.tsx";
import { NearFacet } from "./search-near.tsx";
import { LIST_PARAMS, listOf, withCategory, withList, withParam } from "./search-params.ts";
import { PriceFacet } from "./search-price.tsx";
import { choosePlaces, leadingPlaces, optionsOf, placesInOrder } from "./search-tree.ts";
import { asKind, kindWord, modeWord } from "./search-words.ts";

/** Every way to narrow, in the order in which the trade asks: what, which step, where, which sort, for how much, by whom. */
export function SearchFacets(props: FacetProps) {
  return (
    <>
      <KindFacet {...props} />
      <StageFacet {...props} />
      <PlaceFacet {...props} />
      <CategoryFacet {...props} />
      <AttributeFacets {...props} />
      <PriceFacet {...props} />
      <NearFacet {...props} />
      <DatesFacet {...props} />
      <ListFacet {...props} name="bookingModes" legend={t("search.booking")} word={modeWord} />
      <ListFacet {...props} name="credentials" legend={t("search.credential")} />
      <ListFacet {...props} name="languages" legend={t("search.language")} />
      <ListFacet {...props} name="programmes" legend={t("search.programme")} />
    </>
  );
}

function KindFacet({ found, params, onChange }: FacetProps) {
  const options = optionsOf(found, "kinds");
  return (
    <FacetList
      legend={t("search.kind")}
      options={options.flatMap(({ value, count }) => {
        const kind = asKind(value);
        return kind ? [{ value, count, label: <KindLabel kind={kind} /> }] : [];
      })}
      chosen={listOf(params, LIST_PARAMS.kinds)}
      // A category belongs to one kind.
      onChange={(kinds) => onChange(withList(withCategory(params, null), LIST_PARAMS.kinds, kinds))}
    />
  );
}

const KindLabel = ({ kind }: { kind: ListingKind }) => (
  <span className="flex items-center gap-1.5">
    <KindSign shape={kindShapeOf[kind]} />
    {kindWord(kind)}
  </span>
);

function StageFacet({ found, params, onChange }: FacetProps) {
  const options = optionsOf(found, "stages");
  const chosen = listOf(params, LIST_PARAMS.stages);
  if (options.length === 0) return null;
  return (
    <div className="facet">
      <ChainFacet
        legend={t("search.stage")}
        namesLabel={t("search.stage-names")}
        formatCount={(count) => formatNumber(count)}
        bars={options.map(({ value, label, count, code }) => ({ id: value, code: code ?? "", name: label, count }))}
        checked={chosen}
        onChange={(stages) => onChange(withList(params, LIST_PARAMS.stages, stages))}
        clear={
          chosen.length > 0 && (
            <LinkButton
              look="quiet"
              className="text-12"
              onClick={() => onChange(withParam(params, LIST_PARAMS.stages, ""))}
            >
              {t("ui.clear")}
            </LinkButton>
          )
        }
      />
    </div>
  );
}

function PlaceFacet({ found, params, onChange }: FacetProps) {
  const options = optionsOf(found, "places");
  const chosen = listOf(params, LIST_PARAMS.places);
  if (options.length === 0) return null;
  return (
    <FacetList
      legend={t("search.place")}
      first={leadingPlaces(options, chosen)}
      options={placesInOrder(options).map(({ value, label, count, parent }) => ({
        value,
        label,
        count,
        sub: parent !== null,
      }))}
      chosen={chosen}
      onChange={(after) => onChange(withList(params, LIST_PARAMS.places, choosePlaces(options, chosen, after)))}
    />
  );
}
