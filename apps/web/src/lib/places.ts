import { locale } from "./i18n.ts";
import { type Outputs, trpc } from "./trpc.ts";

export type PlacesView = Outputs["taxonomy"]["places"];

/** The places of the alliance's region in the page's language: small enough for every public page. */
export const placesQuery = () => trpc.taxonomy.places.queryOptions({ locale }, { staleTime: Infinity });
