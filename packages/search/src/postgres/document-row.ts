import { FACETS } from "@commonbench/domain/listings/filters";
import { sortAttributes } from "../attributes.ts";
import { facetValues } from "../facet-values.ts";
import { combinationsOf, FACET_COLUMNS } from "./combinations.ts";
import { dayOf, monthOf } from "../days.ts";
import { phraseKey } from "@commonbench/taxonomy/fold";
import { phrasesOf } from "../phrases.ts";
import type { ListingDocument } from "../search.ts";
import type { Concepts } from "../concepts.ts";
import { attributeTag, tag } from "./tags.ts";
import { vectorsOf } from "./vectors.ts";
import type { Written } from "./write.ts";

/** A row of `search.listing`, and the combinations that it names. */
export function documentRow(document: ListingDocument, concepts: Concepts): Written {
  const attributes = sortAttributes(document.attributes);
  const days = distinct(document.sessions.map(dayOf).filter((day) => day !== null));
  const phrases = phrasesOf(document);
  const combinations = combinationsOf(document);
  const { title, words, organisation, body, categories } = document;
  const is = categories.flatMap((category) => concepts.standingFor(category) ?? []);
  const { spelt, ...vectors } = vectorsOf({ title, words, name: organisation, body, is }, concepts);
  const row = {
    id: document.id,
    version: document.version,
    organisation: tag("organisation", document.organisationId),
    members_only: document.visibility === "members",
    published: Date.parse(document.publishedAt) || 0,
    price: document.price,
    lat: document.lat,
    lon: document.lon,
    ...Object.fromEntries(combinations.map(({ facet, id }) => [FACET_COLUMNS[facet], id])),
    tags: tagsOf(document, attributes, days),
    session_days: days,
    ...attributes,
    ...vectors,
    phrases,
    phrase_keys: phrases.map(phraseKey),
  };
  return { row, combinations, spelt };
}

function tagsOf(
  document: ListingDocument,
  { numbers, choices }: ReturnType<typeof sortAttributes>,
  days: readonly number[],
): string[] {
  const values = facetValues(document);
  return distinct([
    tag("organisation", document.organisationId),
    ...FACETS.flatMap((facet) => values[facet].map((value) => tag(facet, value))),
    ...days.map((day) => tag("month", monthOf(day))),
    ...document.weekdays.map((weekday) => tag("weekday", String(weekday))),
    ...Object.keys(numbers).map((id) => attributeTag(id)),
    ...Object.entries(choices).flatMap(([id, chosen]) => chosen.map((value) => attributeTag(id, value))),
  ]);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
