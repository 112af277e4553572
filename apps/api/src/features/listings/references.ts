import { refuse } from "@commonbench/domain/errors";
import { valueProblem } from "@commonbench/domain/listings/attribute-problems";
import type { ListingContent, ListingKind } from "@commonbench/domain/listings/schemas";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import { isMarket } from "./labels.ts";

/** A draft may be incomplete, not wrong: what a form cannot have offered is refused at once. */
export function refuseUnknownReferences(taxonomy: Taxonomy, kind: ListingKind, content: ListingContent): void {
  const category = content.categoryId === null ? null : taxonomy.category(content.categoryId);
  if (category === undefined) refuse("listings.unknown-category");
  if (category !== null && category.kind !== kind) refuse("listings.category-of-other-kind");
  if (content.programmes.some((id) => taxonomy.programme(id) === undefined)) refuse("listings.unknown-programme");
  if (content.priceUnit !== null && taxonomy.priceUnit(content.priceUnit) === undefined)
    refuse("listings.price-unit-not-allowed");
  if (content.position !== null && taxonomy.place(content.position.placeId) === undefined)
    refuse("listings.unknown-place");
  if (content.sessions.some(({ language }) => !taxonomy.languages.some(({ id }) => id === language)))
    refuse("listings.unknown-language");
  refuseUnknownCapability(taxonomy, content);
  refuseWrongAttributes(taxonomy, content);
}

function refuseUnknownCapability(taxonomy: Taxonomy, { capability }: ListingContent): void {
  if (capability === null) return;
  const { stages, capacityUnit, marketsServed } = capability;
  if (stages.some((id) => taxonomy.stage(id) === undefined)) refuse("listings.unknown-stage");
  if (capacityUnit !== null && taxonomy.priceUnit(capacityUnit) === undefined)
    refuse("listings.price-unit-not-allowed");
  if (marketsServed.some((id) => !isMarket(taxonomy, id))) refuse("listings.unknown-place");
}

/** Figures out of range and texts too long wait for publishing: somebody is still typing. */
const WAITS = new Set(["too-small", "too-large", "too-long"]);

function refuseWrongAttributes(taxonomy: Taxonomy, { attributes }: ListingContent): void {
  for (const [id, value] of Object.entries(attributes)) {
    const attribute = taxonomy.attribute(id);
    if (attribute === undefined) refuse("listings.unknown-attribute", { attribute: id });
    if (value === "") continue;
    const found = valueProblem(attribute, value, taxonomy);
    if (found !== null && !WAITS.has(found.problem))
      refuse("listings.attribute-wrong", { attribute: id, problem: found.problem });
  }
}
