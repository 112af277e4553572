import { phraseKey } from "@commonbench/taxonomy/fold";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { type Locale, LOCALES, type Place } from "@commonbench/taxonomy/types";
import type { SuggestionsView } from "./find-view.ts";

interface Named {
  readonly place: Place;
  readonly keys: readonly string[];
}

const vocabularies = new WeakMap<Taxonomy, readonly Named[]>();
const HAN = /\p{Script=Han}/u;

/** Places whose name in any language begins with the last words typed: "casting hung" comes to Hung Hom with "casting" left. */
export function placesLike(taxonomy: Taxonomy, text: string, locale: Locale, most: number): SuggestionsView["places"] {
  const words = text.split(" ");
  for (const from of words.keys()) {
    const start = phraseKey(words.slice(from).join(" "));
    if (start.length < (HAN.test(start) ? 1 : 2)) continue;
    const found = vocabularyOf(taxonomy).filter(({ keys }) => keys.some((key) => begins(key, start)));
    if (found.length === 0) continue;
    const rest = words.slice(0, from).join(" ");
    return found.slice(0, most).map(({ place }) => toView(taxonomy, place, locale, rest));
  }
  return [];
}

/** A name begins at its first word, or at a later one: "Hom" is typed for Hung Hom too. */
const begins = (key: string, start: string) => ` ${key}`.includes(` ${start}`);

function toView(taxonomy: Taxonomy, { id, label, parent }: Place, locale: Locale, rest: string) {
  const city = parent === null ? undefined : taxonomy.place(parent);
  return {
    id,
    label: taxonomy.label(label, locale),
    within: city === undefined ? null : taxonomy.label(city.label, locale),
    rest,
  };
}

function vocabularyOf(taxonomy: Taxonomy): readonly Named[] {
  const known = vocabularies.get(taxonomy);
  if (known !== undefined) return known;
  const named = taxonomy.places.map((place) => ({ place, keys: LOCALES.map((each) => phraseKey(place.label[each])) }));
  vocabularies.set(taxonomy, named);
  return named;
}
