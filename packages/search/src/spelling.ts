/** Shorter words have too many neighbours, and no word is longer. */
const SPELT = /^[a-z]{4,24}$/;
/** From here on a typed word may hold a slip, and two. */
const ONE_SLIP = 5;
const TWO_SLIPS = 9;
/** What is left of a word's beginning tells its neighbours; the rest is compared letter by letter. */
const BEGINNING = 8;

/** Whether others may have meant to type this word. */
export function isSpelt(word: string): boolean {
  return SPELT.test(word);
}

/** How many slips a typed word may hold. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  if (!SPELT.test(word) || word.length < ONE_SLIP) return 0;
  return word.length < TWO_SLIPS ? 1 : 2;
}

/** A word's beginning, and what is left of it without any so many letters. Words so many slips apart share one. */
export function beginnings(word: string, slips: number): string[] {
  let shortest = new Set([word.slice(0, BEGINNING)]);
  const all = new Set(shortest);
  for (let slip = 0; slip < slips; slip += 1) {
    shortest = new Set([...shortest].flatMap(withoutOne));
    for (const each of shortest) all.add(each);
  }
  return [...all];
}

/** By what a word is found from any word that it may have been meant by. */
export function nearOf(word: string): string[] {
  return beginnings(word, word.length < TWO_SLIPS - 2 ? 1 : 2);
}

function withoutOne(word: string): string[] {
  return [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Letters to insert, drop, replace or swap with a neighbour to make one word of the other. */
export function distance(from: string, to: string): number {
  let older: number[] = [];
  let old = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      const plain = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(swapped ? Math.min(plain, (older[j - 2] ?? 0) + 1) : plain);
    }
    [older, old] = [old, row];
  }
  return old[to.length] ?? 0;
}
