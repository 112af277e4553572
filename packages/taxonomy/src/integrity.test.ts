import { describe, expect, it } from "vitest";
import { createTaxonomy } from "./taxonomy.ts";
import { ceramics } from "./testing/ceramics.ts";
import type { Concept } from "./thesaurus.ts";
import type { Attribute, Category, Place, TaxonomyData } from "./types.ts";

const first = <T>(items: readonly T[]): T => {
  const item = items[0];
  if (item === undefined) throw new Error("The example taxonomy has nothing to break here.");
  return item;
};

const attribute = (change: Partial<Extract<Attribute, { type: "number" }>>): Partial<TaxonomyData> => ({
  attributes: ceramics.attributes.map((each) =>
    each.type === "number" && each.id === "kiln-volume" ? { ...each, ...change } : each,
  ),
});

const category = (change: Partial<Category>, id = "gas-kiln"): Partial<TaxonomyData> => ({
  categories: ceramics.categories.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

const place = (change: Partial<Place>): Partial<TaxonomyData> => ({
  places: ceramics.places.map((each) => (each.id === "lowtown" ? { ...each, ...change } : each)),
});

const stage = first(ceramics.stages);
const flavours: Attribute = {
  id: "clay",
  label: stage.label,
  type: "choice",
  choices: [],
  required: false,
  filterable: true,
};

const concept = (change: Partial<Concept>): Partial<TaxonomyData> => ({
  thesaurus: ceramics.thesaurus.map((each) => (each.id === "gas-kiln" ? { ...each, ...change } : each)),
});
const words = first(ceramics.thesaurus).words;

const contradictions: readonly (readonly [sentence: string, change: Partial<TaxonomyData>])[] = [
  ['The stage "fire" appears twice.', { stages: [...ceramics.stages, { ...stage, order: null }] }],
  ['The stage order "1" appears twice.', { stages: ceramics.stages.map((each) => ({ ...each, order: 1 })) }],
  [
    'The stage "fire" is in the unknown group "kitchen".',
    { stages: ceramics.stages.map((each) => (each === stage ? { ...each, group: "kitchen" } : each)) },
  ],
  ['The category "kilns" appears twice.', { categories: [...ceramics.categories, first(ceramics.categories)] }],
  ['The category "gas-kiln" names the unknown stage "glaze".', category({ stage: "glaze" })],
  ['The category "gas-kiln" has the unknown parent "ovens".', category({ parent: "ovens", priceUnits: ["hour"] })],
  ['The category "gas-kiln" names the unknown attribute "colour".', category({ attributes: ["colour"] })],
  ['The category "gas-kiln" names the unknown price unit "plate".', category({ priceUnits: ["plate"] })],
  ['The category "kilns" is its own ancestor.', category({ parent: "gas-kiln" }, "kilns")],
  ['The category "gas-kiln" is of another kind than its parent.', category({ kind: "lab" })],
  ['The attribute of category "gas-kiln" "kiln-volume" appears twice.', category({ attributes: ["kiln-volume"] })],
  [
    'The category "throwing-course" can hold listings but has no price unit.',
    category({ priceUnits: [] }, "throwing-course"),
  ],
  [
    'The category "gas-kiln" has an empty label in pt.',
    category({ label: { en: "Gas kiln", "zh-Hans": "气窑", "zh-Hant": "氣窰", pt: " " } }),
  ],
  ['The attribute "kiln-volume" has a minimum above its maximum.', attribute({ min: 51 })],
  ['The attribute "kiln-volume" has a minimum above its maximum.', attribute({ min: Number.NaN })],
  ['The attribute "kiln-volume" has the unknown dimension "mass".', attribute({ dimension: "mass" })],
  ['The attribute "kiln-volume" has the unknown unit "kg" of volume.', attribute({ unit: "kg" })],
  ['The attribute "kiln-volume" has the unit "m3" but no dimension.', attribute({ dimension: null })],
  ['The attribute "clay" has no choices.', { attributes: [...ceramics.attributes, flavours] }],
  [
    'The base unit "celsius" of the dimension "temperature" must be one of its units, with factor 1.',
    { dimensions: ceramics.dimensions.map((each) => (each.id === "temperature" ? { ...each, units: [] } : each)) },
  ],
  ['The place "lowtown" is not on the globe.', place({ lat: 91 })],
  ['The place "lowtown" has the unknown time zone "Europe/Nowhere".', place({ timeZone: "Europe/Nowhere" })],
  ['The place "lowtown" has the unknown parent "county".', place({ parent: "county" })],
  ["An alliance needs at least one place.", { places: [] }],
  ['The concept "kiln" appears twice.', { thesaurus: [...ceramics.thesaurus, first(ceramics.thesaurus)] }],
  ['The concept "gas-kiln" has no word, or an empty one, in pt.', concept({ words: { ...words, pt: [" "] } })],
  ['The concept "gas-kiln" has a word twice in en.', concept({ words: { ...words, en: ["gas kiln", "gas kiln"] } })],
  ['The concept "gas-kiln" names the unknown concept "oven".', concept({ near: ["oven"] })],
  ['The concept "gas-kiln" stands for the unknown category "ovens".', concept({ category: "ovens" })],
  [
    'The concept "gas-kiln" is broader than itself.',
    {
      thesaurus: ceramics.thesaurus.map((each) => (each.id === "kiln" ? { ...each, broader: ["gas-kiln"] } : each)),
    },
  ],
  [
    'The word "oven" is in "kiln" and "gas-kiln", and "kiln" has no note why.',
    concept({ words: { ...words, en: ["gas kiln", "oven"] }, note: "Some say oven." }),
  ],
];

describe("creating a taxonomy", () => {
  it.each(contradictions)("refuses: %s", (sentence, change) => {
    expect(() => createTaxonomy({ ...ceramics, ...change })).toThrow(sentence);
  });

  it("says everything that is wrong at once, one sentence a line", () => {
    const broken = { ...ceramics, ...attribute({ min: 51 }), ...place({ lat: 91 }) };
    expect(() => createTaxonomy(broken)).toThrow(
      'The attribute "kiln-volume" has a minimum above its maximum.\nThe place "lowtown" is not on the globe.',
    );
  });

  it("lets a word mean two things when both say why", () => {
    const thesaurus = ceramics.thesaurus.map((each) =>
      each.id === "gas-kiln" || each.id === "wood-kiln"
        ? { ...each, words: { ...each.words, en: ["kiln of Hightown"] as const }, note: "Hightown has one of each." }
        : each,
    );
    const { named } = createTaxonomy({ ...ceramics, thesaurus }).thesaurus;
    expect(named("kiln of hightown").map(({ id }) => id)).toEqual(["gas-kiln", "wood-kiln"]);
  });

  it("accepts the example as it is", () => {
    expect(
      createTaxonomy(ceramics)
        .leafCategories()
        .map(({ id }) => id),
    ).toEqual(["gas-kiln", "wood-kiln", "throwing-course"]);
  });
});
