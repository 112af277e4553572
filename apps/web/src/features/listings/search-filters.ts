import type { FacetName, ListingFilters } from "@commonbench/domain/listings/filters";
import type { BookingMode, ListingKind } from "@commonbench/domain/listings/schemas";
import type { Currency } from "@commonbench/domain/money";
import { exponentOf } from "#web/lib/format.ts";
import { ATTRIBUTE, LIST_PARAMS, listOf, type SearchParams } from "./search-params.ts";

const KINDS: readonly ListingKind[] = ["equipment", "lab", "training", "partner"];
const MODES: readonly BookingMode[] = ["instant", "request", "quote", "enquiry"];
const CURRENCIES: readonly Currency[] = ["CNY", "HKD", "MOP", "USD"];

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const oneOf = <Value extends string>(all: readonly Value[], values: readonly string[]): Value[] =>
  all.filter((value) => values.includes(value));
const some = <Value>(values: readonly Value[]): Value[] | undefined => (values.length > 0 ? [...values] : undefined);

/** `22.3,114.2,20`: as many numbers as are wanted, or nothing. */
function numbers(text: string | undefined, count: number): number[] | undefined {
  const parts = (text ?? "").split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  return parts.length === count && parts.every(Number.isFinite) ? parts : undefined;
}

function readNear(text: string | undefined): ListingFilters["near"] {
  const [lat = 91, lon = 181, km = 0] = numbers(text, 3) ?? [];
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || km < 0.1 || km > 1000) return undefined;
  return { lat, lon, km };
}

function readBounds(text: string | undefined): ListingFilters["bounds"] {
  const [west = 0, south = 0, east = 0, north = 0] = numbers(text, 4) ?? [];
  const real = west < east && south < north && west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return real ? { west, south, east, north } : undefined;
}

const RANGE = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/;
const PRICE = /^(\d+(?:\.\d+)?)?-(\d+(?:\.\d+)?)?$/;
const numeric = (text: string | undefined): number | undefined => {
  const value = Number(text ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
};

/** In the address a price is in whole units of its currency, as people write it; the filter wants the smallest unit. */
function readPrice(text: string | undefined, currency: string | undefined): ListingFilters["price"] {
  const match = PRICE.exec(text ?? "");
  if (!match || currency === undefined) return undefined;
  const minor = (part: string | undefined) =>
    part === undefined ? undefined : Math.min(1_000_000_000, Math.round(Number(part) * 10 ** exponentOf(currency)));
  const [min, max] = [minor(match[1]), minor(match[2])];
  return min === undefined && max === undefined ? undefined : { min, max };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day that the calendar has: `Date` would read 31 February as 3 March. */
function day(text: string | undefined): string | undefined {
  const at = text !== undefined && DAY.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text ? text : undefined;
}

function readSessions(params: SearchParams): ListingFilters["sessions"] {
  const [from, to] = [day(params["from"]), day(params["to"])];
  return from === undefined && to === undefined ? undefined : { from, to };
}

/** `2026-11-26..2026-11-27`, with one of them missing, or one day alone. */
function readOpen(text: string | undefined): ListingFilters["open"] {
  const [from, to] = (text ?? "").split("..").map(day);
  return from === undefined && to === undefined ? undefined : { from, to };
}

const HOURS = /^\d{1,3}(?:\.\d{1,2})?$/;
export const HOURS_MOST = 500;

/** `4,2026-11-26..2026-11-27`, or the hours alone. */
function readFree(text: string | undefined): ListingFilters["free"] {
  const [hours = "", days] = (text ?? "").split(",");
  const count = HOURS.test(hours) ? Number(hours) : 0;
  return count < 0.25 || count > HOURS_MOST ? undefined : { hours: count, ...readOpen(days) };
}

type AttributeFilter = NonNullable<ListingFilters["attributes"]>[number];

/** `a.metal=gold-750,silver`, `a.volume=1..5` in base units, `a.operator=yes`. */
function readAttribute([key, text]: [string, string]): AttributeFilter[] {
  const id = key.slice(ATTRIBUTE.length);
  if (!key.startsWith(ATTRIBUTE) || !ID.test(id)) return [];
  if (text === "yes" || text === "no") return [{ id, is: text === "yes" }];
  const range = RANGE.exec(text);
  if (range) return range[1] || range[2] ? [{ id, min: numeric(range[1]), max: numeric(range[2]) }] : [];
  const choices = text.split(",").filter((value) => ID.test(value));
  return choices.length > 0 ? [{ id, in: choices.slice(0, 60) }] : [];
}

/** The filters of an address; what cannot be read is left out. */
export function readFilters(params: SearchParams): ListingFilters {
  const ids = (facet: FacetName) =>
    some(
      listOf(params, LIST_PARAMS[facet])
        .filter((value) => ID.test(value))
        .slice(0, 60),
    );
  const currencies = oneOf(CURRENCIES, listOf(params, LIST_PARAMS.currencies));
  const priceUnits = ids("priceUnits");
  const comparable = currencies.length === 1 && priceUnits?.length === 1;
  const organisationId = params["org"];
  const free = readFree(params["free"]);
  return {
    kinds: some(oneOf(KINDS, listOf(params, LIST_PARAMS.kinds))),
    categories: ids("categories"),
    stages: ids("stages"),
    places: ids("places"),
    priceUnits,
    currencies: some(currencies),
    languages: ids("languages"),
    credentials: ids("credentials"),
    programmes: ids("programmes"),
    bookingModes: some(oneOf(MODES, listOf(params, LIST_PARAMS.bookingModes))),
    organisationId: organisationId !== undefined && UUID.test(organisationId) ? organisationId : undefined,
    attributes: some(Object.entries(params).flatMap(readAttribute).slice(0, 12)),
    price: comparable ? readPrice(params["price"], currencies[0]) : undefined,
    near: readNear(params["near"]),
    bounds: readBounds(params["box"]),
    sessions: readSessions(params),
    // Who asks for hours on these days asks for open ones too.
    open: free === undefined ? readOpen(params["open"]) : undefined,
    free,
  };
}
