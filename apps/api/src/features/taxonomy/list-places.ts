import type { ListPlacesInput } from "@commonbench/domain/taxonomy/schemas";
import type { Ctx } from "#api/context.ts";
import type { PlacesView } from "./view.ts";

/** Cities with their districts after them, in the alliance's own order. */
export function listPlaces({ taxonomy }: Ctx, { locale }: ListPlacesInput): PlacesView {
  return {
    region: taxonomy.label(taxonomy.alliance.region, locale),
    places: taxonomy.places.map(({ label, ...place }) => ({ ...place, label: taxonomy.label(label, locale) })),
  };
}
