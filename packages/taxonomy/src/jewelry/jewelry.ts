import type { TaxonomyData } from "../types.ts";
import { alliance, oftenSearched } from "./alliance.ts";
import { attributes } from "./attributes/attributes.ts";
import { categories } from "./categories/categories.ts";
import { credentials } from "./credentials.ts";
import { dimensions } from "./dimensions.ts";
import { places } from "./places.ts";
import { priceUnits } from "./price-units.ts";
import { languages, programmes } from "./programmes.ts";
import { stageGroups, stages } from "./stages.ts";
import { thesaurus } from "./thesaurus/thesaurus.ts";

export const jewelry: TaxonomyData = {
  alliance,
  stageGroups,
  stages,
  dimensions,
  attributes,
  priceUnits,
  categories,
  credentials,
  programmes,
  places,
  languages,
  oftenSearched,
  thesaurus,
};
