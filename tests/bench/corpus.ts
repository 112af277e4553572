// Believable listings from the taxonomy, the same ones each time: document n does not depend on how many there are.
import type { ListingDocument, Search } from "@commonbench/search/search";
import { taxonomy } from "@commonbench/taxonomy/default";
import { LOCALES, type Attribute, type Category, type Locale, type Place } from "@commonbench/taxonomy/types";
import { type Dice, dice } from "./dice.ts";
import { type Prose, prose } from "./prose.ts";

const BATCH = 1000;
const NEWEST = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;
const LISTINGS_OF_ONE = 12;

const leaves = taxonomy.leafCategories();
const districts = taxonomy.places.filter(({ parent }) => parent !== null);
const CURRENCY_OF: Readonly<Record<Place["jurisdiction"], string>> = {
  mainland: "CNY",
  "hong-kong": "HKD",
  macao: "MOP",
  other: "USD",
};

/** Loads the first `count` documents in an order that has nothing to do with their age, as a living index has. */
export async function loadCorpus(search: Search, count: number, told?: (done: number) => void): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    await search.listings.index(Array.from({ length: size }, (_, at) => corpusDocument(from + at)));
    told?.(from + size);
  }
}

export function corpusDocument(n: number): ListingDocument {
  const roll = dice(n);
  const owner = corpusOrganisation(Math.floor(n / LISTINGS_OF_ONE));
  // Some trades are far more common than others.
  const category = leaves[Math.floor(leaves.length * roll.number() ** 1.6)] ?? leaves[0];
  if (category === undefined) throw new Error("the taxonomy has no category");
  const place = roll.chance(0.8) ? owner.place : roll.of(districts);
  const written = languagesOfText(roll, owner.locale);
  const facts = factsOf(roll, category);
  const told: Prose = { roll, category, place, facts: facts.words, owner: owner.name };
  return {
    id: uuid("a", n),
    version: 1,
    organisationId: owner.id,
    kind: category.kind,
    categories: taxonomy.ancestors(category.id),
    stages: [category.stage],
    places: taxonomy.placeAncestors(place.id),
    lat: place.lat + (roll.number() - 0.5) * 0.03,
    lon: place.lon + (roll.number() - 0.5) * 0.03,
    visibility: roll.chance(0.18) ? "members" : "everybody",
    ...priceOf(roll, category, place),
    bookingMode: roll.of(["instant", "request", "quote", "enquiry"]),
    languages: category.kind === "training" ? [roll.of(taxonomy.languages).id] : written,
    credentials: owner.credentials,
    programmes: [...new Set([roll.of(taxonomy.programmes).id, roll.of(taxonomy.programmes).id])],
    attributes: facts.values,
    sessions: category.kind === "training" ? sessionsOf(roll) : [],
    title: written.map((locale) => prose.title(locale, told)),
    words: wordsOf(category, owner.credentials, facts.words),
    organisation: LOCALES.map((locale) => owner.name[locale]),
    body: written.map((locale) => prose.body(locale, told)),
    publishedAt: new Date(NEWEST - Math.floor(roll.number() * 3 * 365 * DAY)).toISOString(),
    weekdays: weekdaysOf(category.kind, roll),
  };
}

export function corpusOrganisation(n: number) {
  const roll = dice(n + 1_000_003);
  const place = roll.of(districts);
  const home: Locale = { mainland: "zh-Hans", "hong-kong": "zh-Hant", macao: "zh-Hant", other: "en" }[
    place.jurisdiction
  ] as Locale;
  const credentials = taxonomy.credentials.filter(() => roll.chance(0.06)).map(({ id }) => id);
  return {
    id: uuid("b", n),
    place,
    locale: roll.chance(0.8) ? home : roll.of(LOCALES),
    credentials,
    name: prose.organisation(roll, place),
  };
}

function languagesOfText(roll: Dice, own: Locale): Locale[] {
  return [own, ...LOCALES.filter((locale) => locale !== own && roll.chance(0.35))];
}

function priceOf(roll: Dice, category: Category, place: Place) {
  const unit = roll.of(taxonomy.priceUnitsOf(category.id));
  if (roll.chance(0.12)) return { price: null, currency: null, priceUnit: null };
  const currency = roll.chance(0.9) ? CURRENCY_OF[place.jurisdiction] : "USD";
  return { price: Math.round(10 ** (1 + roll.number() * 3.5)) * 100, currency, priceUnit: unit.id };
}

function factsOf(roll: Dice, category: Category) {
  const values: Record<string, number | boolean | string | string[]> = {};
  const words: Record<Locale, string>[] = [];
  const choose = (attribute: Extract<Attribute, { type: "choice" | "choices" }>, most: number) => {
    const chosen = new Set(
      Array.from({ length: 1 + Math.floor(roll.number() * most) }, () => roll.of(attribute.choices)),
    );
    words.push(...[...chosen].map(({ label }) => label));
    return [...chosen].map(({ id }) => id);
  };
  for (const attribute of taxonomy.attributesOf(category.id)) {
    if (!attribute.required && roll.chance(0.45)) continue;
    if (attribute.type === "number") values[attribute.id] = measureOf(roll, attribute);
    else if (attribute.type === "boolean") values[attribute.id] = roll.chance(0.6);
    else if (attribute.type === "choice") values[attribute.id] = choose(attribute, 1)[0] ?? "";
    else if (attribute.type === "choices") values[attribute.id] = choose(attribute, 3);
  }
  return { values, words };
}

function measureOf(roll: Dice, attribute: Extract<Attribute, { type: "number" }>): number {
  const low = Math.max(attribute.min, 0.01);
  const high = Math.max(attribute.max, low);
  const value = Number((low * (high / low) ** roll.number()).toPrecision(3));
  if (attribute.dimension === null || attribute.unit === null) return value;
  return taxonomy.toBase(attribute.dimension, attribute.unit, value) ?? value;
}

function sessionsOf(roll: Dice): string[] {
  const count = Math.floor(roll.number() * 6);
  return Array.from({ length: count }, () =>
    new Date(NEWEST + Math.floor(roll.number() * 240) * DAY + 3_600_000).toISOString(),
  );
}

/** Most keep five days, some six or all, and some none. */
function weekdaysOf(kind: string, roll: Dice): number[] {
  if (kind !== "equipment" && kind !== "lab") return [];
  return [1, 2, 3, 4, 5, 6, 7].slice(0, roll.of([0, 5, 5, 5, 6, 7]));
}

function wordsOf(
  category: Category,
  credentials: readonly string[],
  facts: readonly Record<Locale, string>[],
): string[] {
  const lineage = taxonomy.ancestors(category.id).flatMap((id) => taxonomy.category(id) ?? []);
  const labels = [
    ...lineage.map(({ label }) => label),
    ...facts,
    ...credentials.flatMap((id) => taxonomy.credential(id)?.label ?? []),
  ];
  return [...new Set([...category.words, ...labels.flatMap((label) => LOCALES.map((locale) => label[locale]))])];
}

function uuid(kind: string, n: number): string {
  return `${kind.repeat(8)}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}
