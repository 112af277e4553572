import {
  FACETS,
  type AttributeFilter,
  type FacetName,
  type ListingFilters,
} from "@commonbench/domain/listings/filters";
import { openWeekdays } from "@commonbench/domain/listings/open-days";
import { dayOfDate } from "../days.ts";
import { clean } from "../clean.ts";
import type { ListingQuery } from "../search.ts";

/** A part of a question that is counted without it: a facet, the price, an attribute. */
export type Part = FacetName | "price" | `attribute ${string}`;

/** One condition, and the part that is counted without it; null where every count heeds it. */
export interface Condition {
  readonly part: Part | null;
  readonly text: string;
}

/** Lets nothing through. */
const NOTHING = "(live = true AND live = false)";
/** Attributes become fields of the index by their id; nothing else that is asked for can be one. */
const ATTRIBUTE = /^[\w-]{1,64}$/;
const METRES = 1000;

type Asked = Pick<ListingQuery, "filters" | "audience" | "among" | "fitting">;

export function conditionsOf({ filters, audience, among, fitting }: Asked): readonly Condition[] {
  const always = (text: string): Condition => ({ part: null, text });
  const { organisationId, attributes, price, near, bounds, sessions, open } = filters;
  return [
    ...visibleTo(audience).map(always),
    ...(among === undefined ? [] : [always(anyOf("id", among))]),
    ...(fitting === undefined ? [] : [always(anyOf("id", fitting))]),
    ...FACETS.flatMap((facet) => chosen(facet, facet, filters[facet])),
    ...(organisationId === undefined ? [] : [always(`organisationId = ${quoted(organisationId)}`)]),
    ...(attributes ?? []).flatMap(attributeConditions),
    ...range("price", price?.min, price?.max).map((text): Condition => ({ part: "price", text })),
    ...(near === undefined ? [] : [always(circle(near))]),
    ...(bounds === undefined ? [] : [always(within(bounds))]),
    ...onDays(sessions).map(always),
    ...onWeekdays(open).map(always),
  ];
}

/** The conditions as one filter, but for those of a part. */
export function filterOf(conditions: readonly Condition[], without: Part | null = null): string[] {
  return conditions.filter(({ part }) => without === null || part !== without).map(({ text }) => text);
}

export function narrows(conditions: readonly Condition[], part: Part): boolean {
  return conditions.some((condition) => condition.part === part);
}

/** Where the listings lie that lie somewhere. */
export const EVERYWHERE = { west: -180, south: -90, east: 180, north: 90 };

/** The field of an attribute; null when its id cannot be one. */
export function fieldOf(kind: "numbers" | "choices", id: string): string | null {
  return ATTRIBUTE.test(id) ? `${kind}.${id}` : null;
}

export function anyOf(field: string, values: readonly string[]): string {
  return `${field} IN [${values.map(quoted).join(", ")}]`;
}

/** Text as the filter language reads it, whatever characters it holds. */
export function quoted(text: string): string {
  return `"${clean(text).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** Who may see what: decided here for every question. */
function visibleTo({ membersOnly, organisationId }: ListingQuery["audience"]): string[] {
  if (membersOnly) return ["live = true"];
  const open = "membersOnly = false";
  const own = organisationId === null ? open : `(${open} OR organisationId = ${quoted(organisationId)})`;
  return ["live = true", own];
}

function chosen(part: Part, field: string, values: readonly string[] | undefined): Condition[] {
  return values === undefined || values.length === 0 ? [] : [{ part, text: anyOf(field, values) }];
}

function attributeConditions({ id, min, max, in: choices, is }: AttributeFilter): Condition[] {
  const part: Part = `attribute ${id}`;
  const [numbers, chooses] = [fieldOf("numbers", id), fieldOf("choices", id)];
  const asked = (choices?.length ?? 0) > 0 || is !== undefined || min !== undefined || max !== undefined;
  if (numbers === null || chooses === null) return asked ? [{ part, text: NOTHING }] : [];
  return [
    ...chosen(part, chooses, choices),
    ...chosen(part, chooses, is === undefined ? [] : [String(is)]),
    ...range(numbers, min, max).map((text): Condition => ({ part, text })),
  ];
}

function range(field: string, min: number | undefined, max: number | undefined): string[] {
  const from = min === undefined ? [] : [`${field} >= "${min}"`];
  return [...from, ...(max === undefined ? [] : [`${field} <= "${max}"`])];
}

function circle({ lat, lon, km }: NonNullable<ListingFilters["near"]>): string {
  return `_geoRadius(${degrees(lat)}, ${degrees(lon)}, ${Math.round(km * METRES)})`;
}

/** The upper and the lower corner; a west beyond the east crosses the date line. */
export function within({ west, south, east, north }: NonNullable<ListingFilters["bounds"]>): string {
  return `_geoBoundingBox([${degrees(north)}, ${degrees(east)}], [${degrees(south)}, ${degrees(west)}])`;
}

/** The filter language knows no exponents; this is a centimetre. */
export function degrees(value: number): string {
  return value.toFixed(7);
}

/** One session must lie within: a lower and an upper bound apart could be met by two. */
function onDays(sessions: ListingFilters["sessions"]): string[] {
  const { from, to } = sessions ?? {};
  if (from === undefined && to === undefined) return [];
  if (from === undefined || to === undefined) {
    const day = (date: string | undefined) => (date === undefined ? undefined : dayOfDate(date));
    return range("days", day(from), day(to));
  }
  const [first, last] = [dayOfDate(from), dayOfDate(to)];
  return [first > last ? NOTHING : `days "${first}" TO "${last}"`];
}

function onWeekdays(open: ListingFilters["open"]): string[] {
  const weekdays = openWeekdays(open);
  if (weekdays === null) return [];
  return [weekdays.size === 0 ? NOTHING : anyOf("weekdays", [...weekdays].map(String))];
}
