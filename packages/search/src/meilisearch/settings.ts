import { FACETS } from "@commonbench/domain/listings/filters";
import type { Thesaurus } from "@commonbench/taxonomy/thesaurus";
import type { Meilisearch, Settings } from "meilisearch";
import { synonymsOf } from "./synonyms.ts";

/** Where words stand, most telling first. Behind each zone's text the same without plurals, then codes joined, concepts and single characters. */
const ZONES = {
  listings: ["title", "words", "organisation", "body"],
  organisations: ["names", "words", "body"],
} as const;
export type Kind = keyof typeof ZONES;
/** All words of letters; the only attribute in which a mistake in the typing is forgiven. */
const SPELT = "spelt";

/** The attributes where only the words as they were asked for are found. */
export function exactAttributes(kind: Kind): string[] {
  return ZONES[kind].flatMap((zone) => [zone, `${zone}Stems`, `${zone}More`]);
}

export function settingsOf(kind: Kind, thesaurus: Thesaurus): Settings {
  const exact = exactAttributes(kind);
  return {
    searchableAttributes: [...exact, SPELT],
    filterableAttributes: FILTERABLE[kind],
    sortableAttributes: kind === "listings" ? ["_geo", "id", "price", "published"] : ["id"],
    // Ordering by price or age overrules the words; without it the newer of two equals comes first, and no two are equal.
    rankingRules: [
      "sort",
      "words",
      "typo",
      "proximity",
      "attributeRank",
      "exactness",
      ...(kind === "listings" ? ["published:desc"] : []),
      "id:desc",
    ],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: exact,
      disableOnWords: [],
      disableOnNumbers: true,
    },
    synonyms: synonymsOf(thesaurus),
    // The words are made by us, Chinese in Latin letters: there is no language to be told, nor anything to be cut.
    localizedAttributes: [{ attributePatterns: ["*"], locales: ["eng"] }],
    proximityPrecision: "byWord",
    faceting: { maxValuesPerFacet: MAX_VALUES },
    pagination: { maxTotalHits: MAX_DEPTH },
    // A search that is cut off is out of order, and pages would repeat and miss; who waits is sent elsewhere before.
    searchCutoffMs: 1500,
    facetSearch: false,
    prefixSearch: "indexingTime",
  };
}

/** Of one facet; beyond it a count of amounts is no longer whole. */
export const MAX_VALUES = 1000;
/** Pages in order of rank or distance end here. */
export const MAX_DEPTH = 10_000;

const filterable = (attributePatterns: string[], comparison: boolean) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison } },
});

const FILTERABLE: Readonly<Record<Kind, NonNullable<Settings["filterableAttributes"]>>> = {
  listings: [
    "_geo",
    filterable(["id", "published", "price", "days", "numbers.*"], true),
    filterable(["live", "membersOnly", "organisationId", "weekdays", "choices.*", ...FACETS], false),
  ],
  organisations: [filterable(["id"], true), filterable(["live"], false)],
};

/** Has an index follow its settings; answers when it does. Only what differs is sent, for each change makes the server read all again. */
export async function applySettings(client: Meilisearch, uid: string, wanted: Settings): Promise<void> {
  const index = client.index(uid);
  // Somebody else may have sent them a moment ago; what waits there is not to be sent again.
  const { results: waiting } = await client.tasks.getTasks({
    indexUids: [uid],
    types: ["settingsUpdate"],
    statuses: ["enqueued", "processing"],
    limit: 1,
  });
  for (const { uid: task } of waiting) await client.tasks.waitForTask(task);
  const different = differences(await index.getSettings(), wanted);
  if (Object.keys(different).length === 0) return;
  const task = await index.updateSettings(different).waitTask();
  if (task.status !== "succeeded") throw new Error(`Meilisearch refuses the settings: ${task.error?.message ?? ""}`);
}

export function differences(found: Settings, wanted: Settings): Settings {
  const entries = Object.entries(wanted) as [keyof Settings, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => canonical(found[name], name) !== canonical(value, name)));
}

/** Lists whose order means nothing. */
const UNORDERED = new Set([
  "dictionary",
  "filterableAttributes",
  "sortableAttributes",
  "disableOnAttributes",
  "attributePatterns",
]);

function canonical(value: unknown, name: string): string {
  if (Array.isArray(value)) {
    const each = value.map((item) => canonical(item, ""));
    return `[${(UNORDERED.has(name) ? each.sort() : each).join()}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field, key)}`)
    .sort()
    .join()}}`;
}
