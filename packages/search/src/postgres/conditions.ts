import {
  FACETS,
  type AttributeFilter,
  type FacetName,
  type ListingFilters,
} from "@commonbench/domain/listings/filters";
import { openWeekdays } from "@commonbench/domain/listings/open-days";
import { dayOfDate, monthsBetween } from "../days.ts";
import { boundsSql, circleSql } from "./geo-sql.ts";
import type { Parameters } from "./parameters.ts";
import type { ListingQuery } from "../search.ts";
import { attributeTag, tag } from "./tags.ts";
import type { Question } from "./question.ts";
import { conditionQuery } from "./tsquery.ts";

/** How conditions on `search.listing l` are written down, by the way that the rows are come by. */
export interface Reading {
  readonly parameters: Parameters;
  /** A listing has any of these values of the facet. */
  has(facet: FacetName, values: readonly string[]): string;
  lacks(facet: FacetName, values: readonly string[]): string;
  offeredBy(organisationId: string): string;
  /** A listing has any of these tags; `said` says the same, or nothing, where another condition says it. */
  tagged(tags: readonly string[], said: () => string): string;
}

/**
 * A part of the listings: all matches; what one facet's own filter alone keeps away from them; the matches without the
 * filter on a price or an attribute.
 */
export type Part = "all" | FacetName | "price" | `attribute ${string}`;

/** One condition of a query. */
export interface Narrowing {
  /** The part that is counted without it; null where every count heeds it. */
  readonly part: Part | null;
  readonly sql: (reading: Reading) => string;
  /** Answered from the index of the newest alone, without the row itself. */
  readonly light: boolean;
  /** Answered by a lookup. */
  readonly indexed: boolean;
  /** Answered, without a lookup, only from all the words of the listing. */
  readonly words: boolean;
}

export interface Conditions {
  readonly narrowings: readonly Narrowing[];
  readonly audience: ListingQuery["audience"];
  /** Facets with a filter, and its values. */
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
}

export function conditionsOf(query: ListingQuery, question: Question | null): Conditions {
  const chosen = new Map(
    FACETS.map((facet) => [facet, query.filters[facet] ?? []] as const).filter(([, values]) => values.length > 0),
  );
  const narrowings = [
    ...textNarrowing(question),
    ...amongNarrowing(query.among),
    ...amongNarrowing(query.fitting),
    ...[...chosen].map(facetNarrowing),
    ...otherNarrowings(query.filters),
  ];
  return { narrowings, audience: query.audience, chosen };
}

export function narrows({ narrowings }: Conditions, part: Part): boolean {
  return narrowings.some((narrowing) => narrowing.part === part);
}

export function withoutWords(conditions: Conditions): Conditions {
  return { ...conditions, narrowings: conditions.narrowings.filter(({ words }) => !words) };
}

/** The facet that a part is named after: the part lacks its values. */
export function facetOf(part: Part): FacetName | undefined {
  return FACETS.find((facet) => facet === part);
}

/** A part's conditions, each in its own reading. */
export function whereSql(
  conditions: Conditions,
  part: Part,
  readingOf: (narrowing: Narrowing) => Reading,
  own: Reading,
): string {
  const facet = facetOf(part);
  const heeded = conditions.narrowings.filter((narrowing) => narrowing.part !== part);
  return [
    "l.live",
    audienceSql(conditions.audience, own.parameters),
    ...heeded.map((narrowing) => narrowing.sql(readingOf(narrowing))),
    ...(facet === undefined ? [] : [own.lacks(facet, conditions.chosen.get(facet) ?? [])]),
  ].join(" and ");
}

/** Who may see what: decided here for every statement. */
export function audienceSql({ membersOnly, organisationId }: ListingQuery["audience"], parameters: Parameters): string {
  if (membersOnly) return "true";
  if (organisationId === null) return "not l.members_only";
  return `(not l.members_only or l.organisation = ${parameters.tag(tag("organisation", organisationId))})`;
}

/** The words of the listing `l` match a tsquery. */
export function matchSql(query: string, parameters: Parameters): string {
  return `search.words(l.lexemes) @@ ${parameters.text(query)}::tsquery`;
}

function textNarrowing(question: Question | null): Narrowing[] {
  if (question === null) return [];
  const query = conditionQuery(question.match);
  return [plain(({ parameters }) => matchSql(query, parameters), { light: false, indexed: true, words: true })];
}

function amongNarrowing(among: ListingQuery["among"]): Narrowing[] {
  if (among === undefined) return [];
  return [plain(({ parameters }) => `l.id = any(${parameters.texts(among)})`, { indexed: true })];
}

function facetNarrowing([facet, values]: readonly [FacetName, readonly string[]]): Narrowing {
  return plain((reading) => reading.has(facet, values), { part: facet, indexed: true });
}

function otherNarrowings({
  organisationId,
  attributes,
  price,
  near,
  bounds,
  sessions,
  open,
}: ListingFilters): Narrowing[] {
  return [
    ...(organisationId === undefined ? [] : [plain((reading) => reading.offeredBy(organisationId), { indexed: true })]),
    ...(attributes ?? []).flatMap(attributeNarrowings),
    ...priceNarrowing(price),
    ...(near === undefined ? [] : [plain(({ parameters }) => circleSql(near, parameters), { indexed: true })]),
    ...(bounds === undefined ? [] : [plain(({ parameters }) => boundsSql(bounds, parameters), { indexed: true })]),
    ...sessionsNarrowings(sessions),
    ...openNarrowing(open),
  ];
}

function plain(sql: Narrowing["sql"], traits: Partial<Narrowing>): Narrowing {
  return { part: null, light: true, indexed: false, words: false, ...traits, sql };
}

function attributeNarrowings({ id, min, max, in: choices, is }: AttributeFilter): Narrowing[] {
  const traits = { part: `attribute ${id}`, light: false } as const;
  const chose = (values: readonly string[]) => {
    const tags = values.map((value) => attributeTag(id, value));
    const sql = (reading: Reading) => reading.tagged(tags, () => chosenSql(id, values, reading.parameters));
    return plain(sql, { ...traits, indexed: true });
  };
  const narrowings: Narrowing[] = [];
  if (choices !== undefined && choices.length > 0) narrowings.push(chose(choices));
  if (is !== undefined) narrowings.push(chose([String(is)]));
  if (min === undefined && max === undefined) return narrowings;
  const within = ({ parameters }: Reading) =>
    range(`(l.numbers ->> ${parameters.text(id)})::float8`, min, max, (value) => parameters.number(value));
  const stated = (reading: Reading) => reading.tagged([attributeTag(id)], () => "true");
  return [...narrowings, plain(stated, { ...traits, indexed: true }), plain(within, traits)];
}

function chosenSql(id: string, values: readonly string[], parameters: Parameters): string {
  return `l.choices -> ${parameters.text(id)} ?| ${parameters.texts(values)}`;
}

function priceNarrowing(price: ListingFilters["price"]): Narrowing[] {
  if (price?.min === undefined && price?.max === undefined) return [];
  const within = ({ parameters }: Reading) =>
    range("l.price", price.min, price.max, (value) => parameters.integer(value));
  return [plain(within, { part: "price" })];
}

function range(
  column: string,
  min: number | undefined,
  max: number | undefined,
  add: (value: number) => string,
): string {
  const from = min === undefined ? [] : [`${column} >= ${add(min)}`];
  return [...from, ...(max === undefined ? [] : [`${column} <= ${add(max)}`])].join(" and ");
}

/** More months than these narrow little. */
const MAX_MONTHS = 36;

function sessionsNarrowings(sessions: ListingFilters["sessions"]): Narrowing[] {
  if (sessions?.from === undefined && sessions?.to === undefined) return [];
  const from = sessions.from === undefined ? undefined : dayOfDate(sessions.from);
  const to = sessions.to === undefined ? undefined : dayOfDate(sessions.to);
  const within = ({ parameters }: Reading) =>
    `exists (select from unnest(l.session_days) day where ${range("day", from, to, (value) => parameters.integer(value))})`;
  const exact = plain(within, { light: false });
  // The months are looked up, the days then decide.
  const months = from === undefined || to === undefined ? null : monthsBetween(from, to, MAX_MONTHS);
  if (months === null) return [exact];
  const tags = months.map((month) => tag("month", month));
  const monthly = (reading: Reading) => reading.tagged(tags, () => "true");
  return [plain(monthly, { light: false, indexed: true }), exact];
}

function openNarrowing(open: ListingFilters["open"]): Narrowing[] {
  const weekdays = openWeekdays(open);
  if (weekdays === null) return [];
  const tags = [...weekdays].map((weekday) => tag("weekday", String(weekday)));
  const sql = (reading: Reading) => reading.tagged(tags, () => `l.tags && ${reading.parameters.tags(tags)}`);
  return [plain(sql, { light: false, indexed: true })];
}
