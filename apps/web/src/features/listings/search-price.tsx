import { exponentOf, formatMoney, formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { Histogram } from "#web/ui/histogram.tsx";
import { RangeField } from "#web/ui/range-field.tsx";
import { ListFacet, type FacetProps } from "./search-facet.tsx";
import { withParam } from "./search-params.ts";
import { readSearchState } from "./search-state.ts";
import { optionsOf } from "./search-tree.ts";

/** Prices compare only in one currency and one unit; until both are chosen there is nothing to draw. */
export function PriceFacet(props: FacetProps) {
  const { found, params } = props;
  const { currencies, priceUnits } = readSearchState(params).filters;
  const [currency] = currencies ?? [];
  const [unit] = priceUnits ?? [];
  const comparable = currencies?.length === 1 && priceUnits?.length === 1;
  const prices = optionsOf(found, "currencies").length > 0;
  return (
    <>
      <ListFacet {...props} name="currencies" least={1} legend={t("search.currency")} />
      <ListFacet {...props} name="priceUnits" least={1} legend={t("search.price-unit")} />
      {comparable && currency && unit ? (
        <PriceRange
          {...props}
          currency={currency}
          unit={optionsOf(found, "priceUnits").find(({ value }) => value === unit)?.label ?? ""}
        />
      ) : (
        prices && <p className="facet text-12 leading-snug text-ink-faint">{t("search.price-needs")}</p>
      )}
    </>
  );
}

function PriceRange({ found, params, onChange, currency, unit }: FacetProps & { currency: string; unit: string }) {
  const { price } = readSearchState(params).filters;
  const scale = 10 ** exponentOf(currency);
  const major = (amount: number | undefined) => (amount === undefined ? null : amount / scale);
  const { prices } = found;
  return (
    <div className="facet">
      <RangeField
        label={<span className="font-head">{t("search.price-per", { unit, currency })}</span>}
        decimals={exponentOf(currency)}
        value={{ from: major(price?.min), to: major(price?.max) }}
        onChange={({ from, to }) =>
          onChange(withParam(params, "price", from === null && to === null ? "" : `${from ?? ""}-${to ?? ""}`))
        }
      />
      {prices && prices.max > prices.min && (
        <Histogram
          className="mt-2"
          counts={prices.counts}
          kept={keptSteps(prices, price)}
          low={formatMoney({ amount: prices.min, currency }, { whole: true })}
          high={formatNumber(prices.max / scale, { decimals: 0 })}
        />
      )}
    </div>
  );
}

type Prices = NonNullable<FacetProps["found"]["prices"]>;

/** The steps that lie at least partly inside the range. */
function keptSteps(
  { min, max, counts }: Prices,
  price: { min?: number; max?: number } | undefined,
): { from: number; to: number } | undefined {
  if (!price) return undefined;
  const step = (max - min) / counts.length;
  const last = counts.length - 1;
  const at = (amount: number) => Math.floor((amount - min) / step);
  return {
    from: price.min === undefined ? 0 : Math.max(0, at(price.min)),
    to: price.max === undefined ? last : Math.min(last, at(price.max)),
  };
}
