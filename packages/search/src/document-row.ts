import { FACETS } from "@commonbench/domain/listings/filters";
import { type Combination, combinationsOf, FACET_COLUMNS, facetValues } from "./combinations.ts";
import { dayOf, monthOf } from "./days.ts";
import { fold, phraseKey } from "@commonbench/taxonomy/fold";
import type { ListingDocument } from "./search.ts";
import { spellings } from "./spelling.ts";
import { attributeTag, sortAttributes, tag } from "./tags.ts";
import { quote, TITLE_MARK } from "./tsquery.ts";
import { indexWords } from "./words.ts";

const ZONES = ["1A", "2B", "3C"] as const;
/** A tsvector holds one megabyte; no description of 8,000 characters in four languages comes near. */
const MAX_WORDS = 12_000;
const MAX_PHRASES = 60;
const MAX_PHRASE = 80;

/** What a document becomes: a row of `search.listing` by column, the combinations that the row names, words as they are spelt. */
export interface Written {
  readonly row: Readonly<Record<string, unknown>>;
  readonly combinations: readonly Combination[];
  readonly spelt: readonly string[];
}

export function documentRow(document: ListingDocument): Written {
  const attributes = sortAttributes(document.attributes);
  const days = distinct(document.sessions.map(dayOf).filter((day) => day !== null));
  const phrases = phrasesOf(document);
  const combinations = combinationsOf(document);
  const { lexemes, ranking, spelt } = vectorsOf(document);
  const row = {
    id: document.id,
    version: document.version,
    live: true,
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
    lexemes,
    ranking,
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
    ...Object.keys(numbers).map((id) => attributeTag(id)),
    ...Object.entries(choices).flatMap(([id, chosen]) => chosen.map((value) => attributeTag(id, value))),
  ]);
}

/**
 * tsvector texts: all words, by which a listing is found, and those that rank it, with their zone. A position stands for
 * a zone: how often a text repeats a word says nothing about what it offers.
 */
function vectorsOf({ title, words, organisation, body }: ListingDocument) {
  const [inTitle, inWords, inName, inBody] = [title, words, organisation, body].map(wordsOf);
  const zones = new Map<string, string[]>();
  for (const [at, zone] of [inTitle, inWords, inName].entries()) {
    for (const word of zone ?? []) zones.set(word, [...(zones.get(word) ?? []), ZONES[at] ?? ""]);
  }
  const marked = [...(inTitle ?? [])].map((word) => TITLE_MARK + word);
  const all = distinct([...zones.keys(), ...marked, ...(inBody ?? [])]).slice(0, MAX_WORDS);
  return {
    lexemes: all.map(quote).join(" "),
    ranking: [...zones].map(([word, found]) => `${quote(word)}:${found.join(",")}`).join(" "),
    spelt: spellings(zones.keys()),
  };
}

function wordsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => [...indexWords(fold(text))]));
}

/** What completes a search: titles and the trade's words, in every script in which they are written. */
function phrasesOf({ title, words }: ListingDocument): string[] {
  const phrases = [...title, ...words].map((phrase) => phrase.trim().replaceAll(/\s+/g, " "));
  return distinct(phrases.filter((phrase) => phrase !== "" && phrase.length <= MAX_PHRASE)).slice(0, MAX_PHRASES);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
