import type { FacetName } from "@commonbench/domain/listings/filters";
import { FACET_COLUMNS } from "./combinations.ts";
import type { Reading } from "./conditions.ts";
import type { Parameters } from "./parameters.ts";
import { tag } from "./tags.ts";

/** The combinations that hold any of a facet's chosen values. */
export type Chosen = ReadonlyMap<FacetName, readonly string[]>;

/** For a walk from the newest on: each condition is a number of the walked index. */
export function walking(parameters: Parameters, chosen: Chosen): Reading {
  const combinations = (facet: FacetName) => parameters.tags(chosen.get(facet) ?? []);
  return {
    parameters,
    has: (facet) => `l.${FACET_COLUMNS[facet]} = any(${combinations(facet)})`,
    lacks: (facet) => `l.${FACET_COLUMNS[facet]} <> all(${combinations(facet)})`,
    offeredBy: (organisationId) => `l.organisation = ${parameters.tag(tag("organisation", organisationId))}`,
  };
}

/** For a lookup: each condition is a word of the inverted index. What is lacked cannot be looked up. */
export function lookingUp(parameters: Parameters, chosen: Chosen): Reading {
  return {
    parameters,
    has(facet, values) {
      const tags = parameters.tags(values.map((value) => tag(facet, value)));
      return values.length === 1 ? `l.tags @> ${tags}` : `l.tags && ${tags}`;
    },
    lacks: walking(parameters, chosen).lacks,
    offeredBy: (organisationId) => `l.tags @> ${parameters.tags([tag("organisation", organisationId)])}`,
  };
}
