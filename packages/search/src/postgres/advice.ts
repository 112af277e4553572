import type { Conditions, Narrowing, Part } from "./conditions.ts";

/** What a look at the newest listings has counted, as shares of them. */
export interface Shares {
  readonly listings: number;
  /** Of the listings that a condition alone lets through. */
  readonly of: ReadonlyMap<Narrowing, number>;
  /** Of the listings that a part matches. */
  readonly matching: ReadonlyMap<Part, number>;
  /** The same without regard to what the part lacks, which cannot be looked up. */
  readonly heeding: ReadonlyMap<Part, number>;
}

/** How to come by a part of the listings. */
export interface Way {
  /** From the newest on, as opposed to by looking up. */
  readonly walks: boolean;
  /** The index of the newest alone tells the matches. */
  readonly light: boolean;
  /** The conditions that are looked up; the others are tried on what comes of it. */
  readonly lookedUp: ReadonlySet<Narrowing>;
}

/** Tries each row that comes along. */
export const WALK: Way = { walks: true, light: false, lookedUp: new Set() };

/** How to come by all the parts of a query. */
export interface Advice {
  /** What the parts have in common is fetched once and kept; null when each part is better fetched apart. */
  readonly gathering: Way | null;
  way(part: Part): Way;
}

/** Microseconds, measured. A step of a walk: on the index alone, with the row too, with its words. */
const STEP = { light: 0.25, row: 0.6, words: 6 };
/** To find one row in an inverted index, to read it, to read its words, to take up a kept row. */
const FIND = 0.08;
const READ = 0.7;
const READ_WORDS = 6;
const KEPT = 0.15;
const START = 300;

/** A condition is a common one when no part goes without it. */
export function isCommon({ part }: Narrowing, parts: readonly Part[]): boolean {
  return part === null || !parts.includes(part);
}

export function advise(conditions: Conditions, parts: readonly Part[], shares: Shares, cap: number): Advice {
  const ways = new Map(parts.map((part) => [part, bestWay(conditions, part, shares, cap)]));
  const common = conditions.narrowings.filter((narrowing) => isCommon(narrowing, parts));
  const gathering = lookup(common, shares);
  const apart = [...ways.values()].reduce((sum, { cost }) => sum + cost, 0);
  const kept = shares.listings * gathering.found * KEPT * parts.length;
  const way = { walks: false, light: false, lookedUp: gathering.lookedUp };
  return {
    gathering: gathering.lookedUp.size > 0 && gathering.cost + kept < apart ? way : null,
    way: (part) => ways.get(part) ?? WALK,
  };
}

function bestWay(conditions: Conditions, part: Part, shares: Shares, cap: number): Way & { cost: number } {
  const heeded = conditions.narrowings.filter((narrowing) => narrowing.part !== part);
  const [some, whole] = [lookup(heeded, shares), lookupAll(heeded, part, shares)];
  const { cost, lookedUp } = whole.cost < some.cost ? whole : some;
  const light = heeded.every((narrowing) => narrowing.light);
  const step = heeded.some(({ words }) => words) ? STEP.words : light ? STEP.light : STEP.row;
  const walk = Math.min(shares.listings, cap / (shares.matching.get(part) ?? 0)) * step;
  const walks = lookedUp.size === 0 || walk < cost;
  return { walks, light, lookedUp, cost: walks ? walk : cost };
}

/** All that can be looked up, if they are all the conditions: what comes of it has been counted. */
function lookupAll(narrowings: readonly Narrowing[], part: Part, { listings, of, heeding }: Shares) {
  const each = narrowings.reduce((sum, narrowing) => sum + (of.get(narrowing) ?? 1) * FIND, 0);
  const whole = narrowings.length > 0 && narrowings.every(({ indexed }) => indexed);
  const cost = START + listings * (each + (heeding.get(part) ?? 1) * READ);
  return { lookedUp: new Set(narrowings), cost: whole ? cost : Infinity };
}

/**
 * Which conditions to look up: the rarest, and each further one that costs less to find than the rows which it saves
 * cost to read. Taken to be independent; where they are not, it reads somewhat more than it meant to.
 */
function lookup(narrowings: readonly Narrowing[], { listings, of }: Shares) {
  const share = (narrowing: Narrowing) => of.get(narrowing) ?? 1;
  const rarest = narrowings.filter(({ indexed }) => indexed).toSorted((a, b) => share(a) - share(b));
  const lookedUp = new Set<Narrowing>();
  let found = 1;
  let each = 0;
  for (const narrowing of rarest) {
    const saved = found * ((1 - share(narrowing)) * READ + (narrowing.words ? READ_WORDS : 0));
    if (lookedUp.size > 0 && share(narrowing) * FIND >= saved) continue;
    lookedUp.add(narrowing);
    found *= share(narrowing);
    each += share(narrowing) * FIND;
  }
  const unread = narrowings.some((narrowing) => narrowing.words && !lookedUp.has(narrowing));
  const cost = START + listings * (each + found * (READ + (unread ? READ_WORDS : 0)));
  return { lookedUp, found, cost };
}
