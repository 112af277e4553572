import { phraseKey } from "@commonbench/taxonomy/fold";
import type { Taxonomy } from "@commonbench/taxonomy/taxonomy";
import type { Category } from "@commonbench/taxonomy/types";
import { namedWords } from "./match-category.ts";

const MOST = 3;
/** Below this a common beginning is chance. */
const SHORTEST = 4;
const SHARE = 0.6;
const HAN = /\p{Script=Han}/u;

/** The categories whose names and trade words the text comes nearest to: by how words begin, in Chinese by pairs of characters. */
export function categoriesNear(taxonomy: Taxonomy, text: string): Category[] {
  const typed = phraseKey(text)
    .split(" ")
    .filter((word) => word.length > 1);
  const scores = new Map(named(taxonomy, text).map((category) => [category, Infinity]));
  for (const { word, category } of namedWords(taxonomy)) {
    const parts = word.split(" ");
    const score = typed.reduce((sum, each) => sum + Math.max(...parts.map((part) => likeness(each, part))), 0);
    if (score > (scores.get(category) ?? 0)) scores.set(category, score);
  }
  return [...scores]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([category]) => category);
}

/** What the text is a name of, then what the trade's own words in it stand for. */
function named(taxonomy: Taxonomy, text: string): Category[] {
  const whole = namedWords(taxonomy).find(({ word }) => word === phraseKey(text));
  const concepts = [text, ...text.split(" ")].flatMap((words) => taxonomy.thesaurus.named(words));
  return [
    ...(whole === undefined ? [] : [whole.category]),
    ...concepts.flatMap(({ category }) => (category === undefined ? [] : (taxonomy.category(category) ?? []))),
  ];
}

/** Between 0 (nothing in common) and 1. */
function likeness(a: string, b: string): number {
  if (HAN.test(a)) {
    const pairs = pairsOf(a);
    return pairs.filter((pair) => b.includes(pair)).length / Math.max(1, pairs.length);
  }
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared += 1;
  const share = shared / Math.max(a.length, b.length);
  return shared >= SHORTEST && share >= SHARE ? share : 0;
}

function pairsOf(text: string): string[] {
  const signs = [...text];
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
}
