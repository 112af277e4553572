import type { FacetName } from "@commonbench/domain/listings/filters";
import { FACET_COLUMNS } from "./combinations.ts";
import type { Reading } from "./conditions.ts";
import type { Parameters } from "./parameters.ts";
import { tag } from "./tags.ts";

/** The combinations that hold any of a facet's chosen values. */
export type Chosen = ReadonlyMap<FacetName, readonly string[]>;

/** For a walk from the newest on: each condition is a number of the walked index. */
export function walking(parameters: Parameters, chosen: Chosen): Reading {
  return reading(parameters, (facet) => parameters.tags(chosen.get(facet) ?? []));
}

/** For a look ahead, which finds the combinations itself. */
export function scouting(parameters: Parameters): Reading {
  return reading(parameters, (facet) => `array(select id from chosen where facet = '${facet}')`);
}

function reading(parameters: Parameters, combinations: (facet: FacetName) => string): Reading {
  return {
    parameters,
    has: (facet) => `l.${FACET_COLUMNS[facet]} = any(${combinations(facet)})`,
    lacks: (facet) => `l.${FACET_COLUMNS[facet]} <> all(${combinations(facet)})`,
    offeredBy: (organisationId) => `l.organisation = ${parameters.tag(tag("organisation", organisationId))}`,
    tagged: (_, said) => said(),
  };
}

/** For a lookup: each condition is a word of the inverted index. */
export function lookingUp(parameters: Parameters): Reading {
  const tagged = (tags: readonly string[]) =>
    `search.tags(l.tags) ${tags.length === 1 ? "@>" : "&&"} ${parameters.tags(tags)}`;
  return {
    parameters,
    has: (facet, values) => tagged(values.map((value) => tag(facet, value))),
    lacks: (facet, values) => `not ${tagged(values.map((value) => tag(facet, value)))}`,
    offeredBy: (organisationId) => tagged([tag("organisation", organisationId)]),
    tagged,
  };
}
