import type { FindListingsInput, ListingFilters } from "@commonbench/domain/listings/filters";
import { type Phrase, readQuery } from "@commonbench/taxonomy/read-query";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Locale } from "@commonbench/taxonomy/types";
import type { ActiveFilter } from "./find-view.ts";

type Asked = Pick<FindListingsInput, "text" | "filters">;

/** What is looked for when a text also says where, or at which step of the chain. A chosen filter wins over a spoken one. */
export function readAsked(taxonomy: Taxonomy, asked: Asked): { text: string | null; filters: ListingFilters } {
  const { text } = readQuery(taxonomy, asked.text ?? "");
  const filters: ListingFilters = { ...asked.filters };
  for (const phrase of heeded(taxonomy, asked))
    if (phrase.filter === "stages") filters.stages = [phrase.stage.id];
    else filters.near = { lat: phrase.place.lat, lon: phrase.place.lon, km: phrase.km };
  return { text: text === "" ? null : text, filters };
}

/** Each spoken filter as a chip; to let it go is to ask without its words. */
export function spokenChips(taxonomy: Taxonomy, asked: Asked, locale: Locale): ActiveFilter[] {
  return heeded(taxonomy, asked).map((phrase) => {
    const { filter, without } = phrase;
    const { id, label } = phrase.filter === "near" ? phrase.place : phrase.stage;
    const range = phrase.filter === "near" ? { min: null, max: phrase.km, unit: "km" } : null;
    return { filter, value: id, label: taxonomy.label(label, locale), of: null, range, without };
  });
}

function heeded(taxonomy: Taxonomy, { text, filters }: Asked): readonly Phrase[] {
  return readQuery(taxonomy, text ?? "").phrases.filter(({ filter }) =>
    filter === "near" ? filters.near === undefined : (filters.stages ?? []).length === 0,
  );
}
