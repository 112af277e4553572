import { dayOf } from "../days.ts";
import { facetValues } from "../facet-values.ts";
import type { Concepts } from "../concepts.ts";
import { phrasesOf } from "../phrases.ts";
import { sortAttributes } from "../attributes.ts";
import type { ListingDocument, OrganisationDocument, Version } from "../search.ts";
import { editionOf } from "./edition.ts";
import { streamOf } from "./stream.ts";

/** What every record has, also one that only remembers that its document is gone. */
export interface Kept extends Version {
  readonly live: boolean;
  readonly edition: string;
}

export type Record = Kept & { readonly [field: string]: unknown };

/** How documents become records. */
export interface Writing<D> {
  readonly edition: string;
  readonly recordOf: (document: D) => Record;
}

/** Nothing that was written remains to be found, only the version. */
export function removed({ id, version }: Version, edition: string): Record {
  return { id, version, live: false, edition };
}

export function listingWriting(concepts: Concepts): Writing<ListingDocument> {
  const edition = editionOf(concepts);
  return {
    edition,
    recordOf: (document) => {
      const { title, words, organisation, body } = document;
      return {
        id: document.id,
        version: document.version,
        live: true,
        edition,
        organisationId: document.organisationId,
        membersOnly: document.visibility === "members",
        published: Date.parse(document.publishedAt) || 0,
        price: document.price,
        ...facetValues(document),
        ...sortAttributes(document.attributes),
        days: [...new Set(document.sessions.map(dayOf).filter((day) => day !== null))],
        weekdays: document.weekdays,
        _geo: positionOf(document),
        phrases: phrasesOf(document),
        ...zonesOf({ title, words, organisation, body }, concepts),
      };
    },
  };
}

export function organisationWriting(concepts: Concepts): Writing<OrganisationDocument> {
  const edition = editionOf(concepts);
  return {
    edition,
    recordOf: ({ id, version, names, words, body }) => ({
      id,
      version,
      live: true,
      edition,
      called: names,
      ...zonesOf({ names, words, body }, concepts),
    }),
  };
}

/** The texts of each zone in the attributes that the settings name. */
function zonesOf(zones: { readonly [zone: string]: readonly string[] }, concepts: Concepts) {
  const streams = Object.entries(zones).map(([zone, texts]) => [zone, streamOf(texts, concepts)] as const);
  return {
    ...Object.fromEntries(
      streams.flatMap(([zone, { text, stems, more }]) => [
        [zone, text],
        [`${zone}Stems`, stems],
        [`${zone}More`, more],
      ]),
    ),
    spelt: [...new Set(streams.flatMap(([, { spelt }]) => [...spelt]))].join(" "),
  };
}

function positionOf({ lat, lon }: ListingDocument) {
  const somewhere = lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return somewhere ? { lat, lng: lon } : null;
}
