import { inBaseUnit, isQuantity } from "@commonbench/domain/listings/attribute-problems";
import { obtainedBy } from "@commonbench/domain/listings/obtained-by";
import { openingWeekdays } from "@commonbench/domain/listings/open-days";
import type { AttributeValue } from "@commonbench/domain/listings/schemas";
import type { ListingDocument } from "@commonbench/search/search";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { type Attribute, type Label, LOCALES } from "@commonbench/taxonomy/types";
import { stagesOf } from "./chain.ts";
import type { DocumentRow } from "./document-row.ts";

/** Grows when other documents are made from the same rows than before, so that all are made again. */
export const LISTING_EDITION = 3;

/** A published listing as the index knows it: ids with their ancestors, figures in base units, words in every language. */
export function toDocument(taxonomy: Taxonomy, row: DocumentRow): ListingDocument {
  const onRequest = row.priceMode !== "amount";
  const categories = row.categoryId === null ? [] : taxonomy.ancestors(row.categoryId);
  return {
    id: row.id,
    version: row.version,
    organisationId: row.organisationId,
    kind: row.kind,
    categories,
    stages: stagesOf(taxonomy, row),
    places: row.placeId === null ? [] : taxonomy.placeAncestors(row.placeId),
    lat: row.lat,
    lon: row.lon,
    visibility: row.visibility,
    price: onRequest ? null : row.price,
    currency: onRequest ? null : row.currency,
    priceUnit: onRequest ? null : row.priceUnit,
    bookingMode: obtainedBy(row),
    languages: languagesOf(row),
    credentials: row.credentials,
    programmes: row.programmes,
    attributes: attributesOf(taxonomy, row),
    sessions: row.kind === "training" ? row.sessions.map(({ startsAt }) => new Date(startsAt).toISOString()) : [],
    weekdays: openingWeekdays(row.kind, row.weeklyPlan),
    title: textsOf(row, ["title"]),
    words: wordsOf(taxonomy, row, categories),
    organisation: distinct([...Object.values(row.organisationNames), row.legalName]),
    body: [
      ...textsOf(row, ["summary", "description", "included"]),
      ...partnerTexts(row),
      ...labelsOf(row.priceUnit === null ? undefined : taxonomy.priceUnit(row.priceUnit)),
    ],
    publishedAt: (row.publishedAt ?? new Date(0)).toISOString(),
  };
}

type TextField = "title" | "summary" | "description" | "included";

function textsOf({ text }: DocumentRow, fields: readonly TextField[]): string[] {
  return distinct(LOCALES.flatMap((locale) => fields.map((field) => text[locale]?.[field] ?? "")));
}

function partnerTexts({ kind, capability }: DocumentRow): string[] {
  return kind === "partner" && capability !== null ? distinct([capability.processes, capability.materials]) : [];
}

function languagesOf({ kind, sessions, text }: DocumentRow): string[] {
  if (kind === "training") return distinct(sessions.map(({ language }) => language));
  return LOCALES.filter((locale) => (text[locale]?.title ?? "") !== "");
}

function attributesOf(taxonomy: Taxonomy, { categoryId, attributes }: DocumentRow): ListingDocument["attributes"] {
  const found: Record<string, number | boolean | string | string[]> = {};
  for (const attribute of categoryId === null ? [] : taxonomy.attributesOf(categoryId)) {
    const value = attributes[attribute.id];
    const indexed = value === undefined ? undefined : indexedValue(taxonomy, attribute, value);
    if (indexed !== undefined) found[attribute.id] = indexed;
  }
  return found;
}

function indexedValue(taxonomy: Taxonomy, attribute: Attribute, value: AttributeValue) {
  if (attribute.type === "number") return isQuantity(value) ? inBaseUnit(attribute, value, taxonomy) : undefined;
  return isQuantity(value) || value === "" ? undefined : value;
}

/** Names of the category, the trade's words, chosen options, texts such as standards and machine names, credentials. */
function wordsOf(taxonomy: Taxonomy, row: DocumentRow, categories: readonly string[]): string[] {
  const known = categories.toReversed().flatMap((id) => taxonomy.category(id) ?? []);
  return distinct([
    ...known.flatMap(({ label, words }) => [...Object.values(label), ...words]),
    ...attributeWords(taxonomy, row),
    ...ownStages(taxonomy, row).flatMap((id) => labelsOf(taxonomy.stage(id))),
    ...row.credentials.flatMap((id) => labelsOf(taxonomy.credential(id))),
    ...(row.placeId === null ? [] : taxonomy.placeAncestors(row.placeId).flatMap((id) => labelsOf(taxonomy.place(id)))),
    ...row.sessions.map(({ certificate }) => certificate),
  ]);
}

/** A partner is found by the stages it serves; to others the stage of their category says less than the category does. */
function ownStages(taxonomy: Taxonomy, row: DocumentRow): readonly string[] {
  return row.kind === "partner" ? stagesOf(taxonomy, row) : [];
}

function attributeWords(taxonomy: Taxonomy, { categoryId, attributes }: DocumentRow): string[] {
  if (categoryId === null) return [];
  return taxonomy.attributesOf(categoryId).flatMap((attribute) => {
    const value = attributes[attribute.id];
    if (attribute.type === "text") return typeof value === "string" ? [value] : [];
    if (attribute.type === "boolean") return value === true ? labelsOf(attribute) : [];
    if (attribute.type !== "choice" && attribute.type !== "choices") return [];
    const chosen = Array.isArray(value) ? value : [value];
    // An id with a figure in it is the trade's own code, such as au-750 or gb-t-18043.
    return attribute.choices
      .filter(({ id }) => chosen.includes(id))
      .flatMap((choice) => [...labelsOf(choice), ...(/\d/.test(choice.id) ? [choice.id] : [])]);
  });
}

function labelsOf(labelled: { readonly label: Label } | undefined): string[] {
  return labelled === undefined ? [] : Object.values(labelled.label);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
