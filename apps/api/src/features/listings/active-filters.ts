import { FACETS, type ListingFilters } from "@commonbench/domain/listings/filters";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Locale } from "@commonbench/taxonomy/types";
import type { Ctx } from "#api/context.ts";
import { organisationName } from "#api/features/memberships/load.ts";
import { findOrganisation } from "#api/features/organisations/load.ts";
import { symbolOf } from "./attribute-rows.ts";
import { labelOf } from "./facets.ts";
import type { ActiveFilter } from "./find-view.ts";
import { labelsFor } from "./labels.ts";

/** The chosen filters in words. Price, distance and dates need none: the page has their figures. */
export async function activeFilters(ctx: Ctx, filters: ListingFilters, locale: Locale): Promise<ActiveFilter[]> {
  const labels = labelsFor(ctx.taxonomy, locale);
  const lists = FACETS.flatMap((name) =>
    (filters[name] ?? []).map((value) => ({
      filter: name,
      value,
      label: labelOf(labels, name, value),
      of: null,
      range: null,
    })),
  );
  const attributes = (filters.attributes ?? []).flatMap((filter) => attributeChips(ctx.taxonomy, filter, locale));
  return [...lists, ...attributes, ...(await organisationChip(ctx, filters.organisationId, locale))];
}

type AttributeFilter = NonNullable<ListingFilters["attributes"]>[number];

function attributeChips(
  taxonomy: Taxonomy,
  { id, min, max, in: chosen, is }: AttributeFilter,
  locale: Locale,
): ActiveFilter[] {
  const attribute = taxonomy.attribute(id);
  if (attribute === undefined) return [];
  const name = taxonomy.label(attribute.label, locale);
  const chip = { filter: "attributes" as const, value: id };
  if (is !== undefined) return [{ ...chip, label: name, of: null, range: null, is }];
  if (attribute.type === "choice" || attribute.type === "choices") {
    const picked = attribute.choices.filter((choice) => chosen?.includes(choice.id));
    return picked.map((choice) => ({
      ...chip,
      value: `${id}:${choice.id}`,
      label: taxonomy.label(choice.label, locale),
      of: name,
      range: null,
    }));
  }
  if (attribute.type !== "number" || (min === undefined && max === undefined)) return [];
  const { dimension, unit } = attribute;
  const shown = (value: number | undefined) =>
    value === undefined
      ? null
      : dimension === null || unit === null
        ? value
        : (taxonomy.fromBase(dimension, unit, value) ?? value);
  return [
    {
      ...chip,
      label: name,
      of: null,
      range: { min: shown(min), max: shown(max), unit: symbolOf(taxonomy, dimension, unit, locale) },
    },
  ];
}

async function organisationChip({ db }: Ctx, id: string | undefined, locale: Locale): Promise<ActiveFilter[]> {
  const found = id === undefined ? null : await findOrganisation(db, { id });
  if (found === null) return [];
  return [{ filter: "organisationId", value: found.id, label: organisationName(found, locale), of: null, range: null }];
}
