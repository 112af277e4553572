import {
  FACETS,
  type AttributeFilter,
  type FacetName,
  type ListingFilters,
} from "@commonbench/domain/listings/filters";
import { dayOfDate, monthsBetween } from "./days.ts";
import { boundsSql, circleSql } from "./geo-sql.ts";
import type { Parameters } from "./parameters.ts";
import type { ListingQuery } from "./search.ts";
import { attributeTag, tag } from "./tags.ts";
import type { Term } from "./terms.ts";
import { matchQuery } from "./tsquery.ts";

/** How conditions on `search.listing l` are written down, by the way that the rows are come by. */
export interface Reading {
  readonly parameters: Parameters;
  /** A listing has any of these values of the facet. */
  has(facet: FacetName, values: readonly string[]): string;
  lacks(facet: FacetName, values: readonly string[]): string;
  offeredBy(organisationId: string): string;
}

/** A part of the listings that is counted: all matches, or those that one facet's own filter keeps away. */
export type Part = "all" | FacetName | "price" | `attribute ${string}`;

interface Narrowing {
  readonly part: Part | null;
  readonly sql: (reading: Reading) => string;
  /** Answered from the index of the newest alone, without the row itself. */
  readonly light: boolean;
  /** Answered by a lookup. */
  readonly indexed: boolean;
}

export interface Conditions {
  /** Facets with a filter, and its values. */
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  narrows(part: Part): boolean;
  where(part: Part, reading: Reading): string;
  readonly light: boolean;
  indexed(part: Part): boolean;
}

export function conditionsOf(query: ListingQuery, asked: readonly Term[]): Conditions {
  const chosen = new Map(
    FACETS.map((facet) => [facet, query.filters[facet] ?? []] as const).filter(([, values]) => values.length > 0),
  );
  const narrowings = [...textNarrowing(asked), ...[...chosen].map(facetNarrowing), ...otherNarrowings(query.filters)];
  const left = (part: Part) => narrowings.filter((narrowing) => narrowing.part === null || narrowing.part !== part);
  return {
    chosen,
    narrows: (part) => narrowings.some((narrowing) => narrowing.part === part),
    light: narrowings.every(({ light }) => light),
    indexed: (part) => left(part).some(({ indexed }) => indexed),
    where(part, reading) {
      const own = FACETS.find((facet) => facet === part);
      return [
        "l.live",
        audienceSql(query.audience, reading.parameters),
        ...left(part).map(({ sql }) => sql(reading)),
        ...(own === undefined ? [] : [reading.lacks(own, chosen.get(own) ?? [])]),
      ].join(" and ");
    },
  };
}

/** Who may see what: decided here for every statement. */
export function audienceSql({ membersOnly, organisationId }: ListingQuery["audience"], parameters: Parameters): string {
  if (membersOnly) return "true";
  if (organisationId === null) return "not l.members_only";
  return `(not l.members_only or l.organisation = ${parameters.tag(tag("organisation", organisationId))})`;
}

function textNarrowing(asked: readonly Term[]): Narrowing[] {
  if (asked.length === 0) return [];
  const sql = ({ parameters }: Reading) => `l.lexemes @@ ${parameters.text(matchQuery(asked))}::tsquery`;
  return [{ part: null, sql, light: false, indexed: true }];
}

function facetNarrowing([facet, values]: readonly [FacetName, readonly string[]]): Narrowing {
  return { part: facet, sql: (reading) => reading.has(facet, values), light: true, indexed: true };
}

function otherNarrowings({ organisationId, attributes, price, near, bounds, sessions }: ListingFilters): Narrowing[] {
  return [
    ...(organisationId === undefined ? [] : [plain((reading) => reading.offeredBy(organisationId), { indexed: true })]),
    ...(attributes ?? []).flatMap(attributeNarrowings),
    ...priceNarrowing(price),
    ...(near === undefined ? [] : [plain(({ parameters }) => circleSql(near, parameters), { indexed: true })]),
    ...(bounds === undefined ? [] : [plain(({ parameters }) => boundsSql(bounds, parameters), { indexed: true })]),
    ...sessionsNarrowings(sessions),
  ];
}

function plain(sql: Narrowing["sql"], traits: Partial<Narrowing>): Narrowing {
  return { part: null, light: true, indexed: false, ...traits, sql };
}

function attributeNarrowings({ id, min, max, in: choices, is }: AttributeFilter): Narrowing[] {
  const traits = { part: `attribute ${id}`, light: false } as const;
  const tagged = (tags: readonly string[]) =>
    plain(({ parameters }) => `l.tags && ${parameters.tags(tags)}`, { ...traits, indexed: true });
  const narrowings: Narrowing[] = [];
  if (choices !== undefined && choices.length > 0)
    narrowings.push(tagged(choices.map((choice) => attributeTag(id, choice))));
  if (is !== undefined) narrowings.push(tagged([attributeTag(id, String(is))]));
  if (min === undefined && max === undefined) return narrowings;
  const within = ({ parameters }: Reading) =>
    range(`(l.numbers ->> ${parameters.text(id)})::float8`, min, max, (value) => parameters.number(value));
  return [...narrowings, tagged([attributeTag(id)]), plain(within, traits)];
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
  const monthly = ({ parameters }: Reading) =>
    `l.tags && ${parameters.tags(months.map((month) => tag("month", month)))}`;
  return [plain(monthly, { light: false, indexed: true }), exact];
}
