import type { FacetName } from "@commonbench/domain/listings/filters";
import { FACET_COLUMNS } from "./combinations.ts";
import { type Conditions, narrows, type Part } from "./conditions.ts";
import { CAP, newestSql, type Plan } from "./newest-sql.ts";
import type { ListingQuery } from "../search.ts";

export const PRICE_STEPS = 16;
const attributePart = (id: string): Part => `attribute ${id}`;

/** The parts of the listings that a query counts. */
export function partsOf(query: ListingQuery, conditions: Conditions): Part[] {
  const counted: Part[] = [
    ...new Set(query.facets),
    ...query.attributeFacets.map(({ id }) => attributePart(id)),
    ...(isPriceAxis(query) ? (["price"] as const) : []),
  ];
  return ["all", ...counted.filter((part) => narrows(conditions, part))];
}

/** Columns of the matches that the counts read. */
export function countedColumns(query: ListingQuery): string[] {
  return [
    ...query.facets.map((facet) => FACET_COLUMNS[facet]),
    ...(query.attributeFacets.some(({ type }) => type === "number") ? ["numbers"] : []),
    ...(query.attributeFacets.some(({ type }) => type !== "number") ? ["choices"] : []),
    ...(isPriceAxis(query) ? ["price"] : []),
  ];
}

/** Selects of (part, name, value, a, b), to be joined to the statement. */
export function countingSql(query: ListingQuery, plan: Plan): string[] {
  const facets = [...new Set(query.facets)];
  const attributes = (numbers: boolean) => query.attributeFacets.filter(({ type }) => (type === "number") === numbers);
  return [
    ...(facets.length > 0 ? [facetsSql(facets, plan)] : []),
    ...attributesSql("numbers", attributes(true), plan),
    ...attributesSql("choices", attributes(false), plan),
    ...(isPriceAxis(query) ? [pricesSql(plan)] : []),
  ];
}

/** A narrowed facet counts the matches, and what only its own filter keeps away from them. */
function facetsSql(facets: readonly FacetName[], plan: Plan): string {
  const groups = facets.flatMap((facet) => {
    const column = FACET_COLUMNS[facet];
    const group = (from: string) =>
      `select '${facet}' as facet, l.${column} as id, count(*) as n from ${from} l group by 2`;
    if (!narrows(plan.conditions, facet)) return [group("matched")];
    return [group("matched"), group(`(${newestSql([column], facet, CAP, plan)})`)];
  });
  return (
    "select 'facet', g.facet, v.value, sum(g.n)::float8, null::float8 " +
    `from (${groups.join(" union all ")}) g, ` +
    'unnest((select c."values" from search.combination c where c.id = g.id)) v(value) group by 2, 3'
  );
}

/** Attributes that nothing narrows are counted together, each other one without its own filter. */
function attributesSql(
  column: "numbers" | "choices",
  attributes: ListingQuery["attributeFacets"],
  plan: Plan,
): string[] {
  const ids = attributes.map(({ id }) => id);
  const narrowed = ids.filter((id) => narrows(plan.conditions, attributePart(id)));
  const free = ids.filter((id) => !narrowed.includes(id));
  const count = column === "numbers" ? rangesSql : choicesSql;
  return [
    ...(free.length > 0 ? [count("matched", plan.parameters.texts(free))] : []),
    ...narrowed.map((id) => {
      const source = newestSql([column], attributePart(id), CAP, plan);
      return count(`(${source})`, plan.parameters.texts([id]));
    }),
  ];
}

function rangesSql(source: string, ids: string): string {
  const value = "(m.numbers ->> a.id)::float8";
  return `select 'range', a.id, null, min(${value}), max(${value}) from ${source} m, unnest(${ids}) a(id) where m.numbers ? a.id group by a.id`;
}

function choicesSql(source: string, ids: string): string {
  const values = "jsonb_array_elements_text(m.choices -> a.id) v(value)";
  return `select 'attribute', a.id, v.value, count(*)::float8, null::float8 from ${source} m, unnest(${ids}) a(id), ${values} group by a.id, v.value`;
}

/** Amounts compare only in one currency and one unit; later pages have the steps of the first. */
function isPriceAxis({ cursor, filters }: ListingQuery): boolean {
  return cursor === null && filters.currencies?.length === 1 && filters.priceUnits?.length === 1;
}

function pricesSql(plan: Plan): string {
  const source = narrows(plan.conditions, "price") ? `(${newestSql(["price"], "price", CAP, plan)})` : "matched";
  const priced = `select m.price, min(m.price) over () as low, max(m.price) over () as high from ${source} m where m.price is not null`;
  const step = `least(${PRICE_STEPS - 1}, (p.price - p.low) * ${PRICE_STEPS} / greatest(p.high - p.low, 1))`;
  return `select 'price', (${step})::text, count(*)::text, min(p.low)::float8, min(p.high)::float8 from (${priced}) p group by ${step}`;
}
