import type { ListingFilters } from "@commonbench/domain/listings/filters";
import type { Locale } from "@commonbench/taxonomy/types";
import fs from "node:fs";
import path from "node:path";
import type { DemoAlliance } from "./demo.ts";

/**
 * What somebody of the trade types, and the listings of the demo that must then be among the first three (any of them,
 * if there are more) and among the first ten.
 */
export interface GoldenQuery {
  readonly id: string;
  readonly locale: Locale;
  readonly text: string;
  readonly typing?: boolean;
  readonly filters?: ListingFilters;
  readonly first3: readonly string[];
  readonly first10: readonly string[];
}

export interface Verdict {
  readonly query: GoldenQuery;
  readonly found: readonly string[];
  readonly ndcg: number;
  readonly recall: number;
}

const SHOWN = 10;
const GRADES = { first3: 3, first10: 1 } as const;
const FILE = path.join(import.meta.dirname, "../contracts/search/golden.json");

export function goldenQueries(): readonly GoldenQuery[] {
  const queries: readonly GoldenQuery[] = JSON.parse(fs.readFileSync(FILE, "utf8"));
  return queries;
}

/** Asks as a visitor does, one after the other. */
export async function askGolden(demo: DemoAlliance, queries: readonly GoldenQuery[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const query of queries) {
    const { text, typing = false, filters = {}, locale } = query;
    const { cards } = await demo.anonymous.listings.find.query({ text, typing, filters, locale, limit: SHOWN });
    const found = cards.map(({ id }) => demo.keys.get(id) ?? id);
    verdicts.push({ query, found, ndcg: ndcgOf(query, found), recall: recallOf(query, found) });
  }
  return verdicts;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Discounted cumulative gain of the first ten as a share of the best possible order. */
export function ndcgOf({ first3, first10 }: GoldenQuery, found: readonly string[]): number {
  const grade = (key: string) => (first3.includes(key) ? GRADES.first3 : first10.includes(key) ? GRADES.first10 : 0);
  return gain(found.map(grade)) / gain([...first3.map(grade), ...first10.map(grade)]);
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, SHOWN).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** The share of the wanted listings that the first ten show, as far as ten can. */
function recallOf({ first3, first10 }: GoldenQuery, found: readonly string[]): number {
  const wanted = new Set([...first3, ...first10]);
  return found.slice(0, SHOWN).filter((key) => wanted.has(key)).length / Math.min(SHOWN, wanted.size);
}
