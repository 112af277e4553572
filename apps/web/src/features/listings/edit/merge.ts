import { contentChanges } from "@commonbench/domain/listings/changes";
import type { ListingContent } from "@commonbench/domain/listings/schemas";
import type { Locale } from "#web/lib/i18n.ts";
import { isLocale } from "#web/lib/i18n.ts";
import { clean, textOf, TEXT_FIELDS, withText } from "./content.ts";

export type Side = "yours" | "theirs";

export interface Difference {
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
  /** Changed on both sides since the common start: only a person can say which holds. */
  readonly both: boolean;
  /** The side that changed it, where only one did. */
  readonly changedBy: Side;
}

/** Where two versions that began at the same point differ now. */
export function differencesOf(base: ListingContent, yours: ListingContent, theirs: ListingContent): Difference[] {
  const mine = new Set(contentChanges(base, clean(yours)).map(({ field }) => field));
  const others = new Set(contentChanges(base, theirs).map(({ field }) => field));
  return contentChanges(theirs, clean(yours)).map(({ field, before, after }) => ({
    field,
    yours: after,
    theirs: before,
    both: mine.has(field) && others.has(field),
    changedBy: mine.has(field) ? "yours" : "theirs",
  }));
}

/** Theirs, with the chosen fields as they are in yours. */
export function merged(
  yours: ListingContent,
  theirs: ListingContent,
  differences: readonly Difference[],
  side: (field: string) => Side,
): ListingContent {
  return differences
    .filter(({ field }) => side(field) === "yours")
    .reduce((content, { field }) => take(content, yours, field), theirs);
}

function take(into: ListingContent, from: ListingContent, field: string): ListingContent {
  const [root = "", second = "", third] = field.split(".");
  if (root === "text" && isLocale(second)) return takeText(into, from, second, third);
  if (root === "attributes") {
    const { [second]: _, ...others } = into.attributes;
    const value = from.attributes[second];
    return { ...into, attributes: value === undefined ? others : { ...others, [second]: value } };
  }
  if (root === "capability" && second !== "") {
    const [mine, theirs] = [from.capability, into.capability];
    if (mine === null || theirs === null) return { ...into, capability: mine };
    return { ...into, capability: { ...theirs, ...pick(mine, second) } };
  }
  return { ...into, ...pick(from, root) };
}

function takeText(
  into: ListingContent,
  from: ListingContent,
  locale: Locale,
  field: string | undefined,
): ListingContent {
  const words = textOf(from, locale);
  const fields = TEXT_FIELDS.filter((each) => field === undefined || each === field);
  return withText(into, locale, Object.fromEntries(fields.map((each) => [each, words[each]])));
}

const pick = <Whole extends object>(whole: Whole, key: string): Partial<Whole> =>
  Object.fromEntries(Object.entries(whole).filter(([each]) => each === key)) as Partial<Whole>;
