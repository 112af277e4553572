/** Spellings of Hong Kong and of the United States; the index holds both, a query asks for the second. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^jewellery$/, "jewelry"],
  [/^jeweller/, "jeweler"],
  [/^mould/, "mold"],
  [/^colour/, "color"],
  [/^centre/, "center"],
  [/^grey/, "gray"],
  [/^analys(?:e|is$)/, "analyze"],
  [/^aluminium$/, "aluminum"],
  [/^catalogue/, "catalog"],
];

export function respell(word: string): string {
  for (const [spelling, other] of SPELLINGS) {
    if (spelling.test(word)) return word.replace(spelling, other);
  }
  return word;
}

const LATIN = /^[a-z]{4,}$/;
/** Portuguese and English plurals, the longer ending first. One rule for both languages: a text does not say which it is. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/([csz])oes$/, "$1ao"],
  [/(.)eis$/, "$1el"],
  [/([^a])ais$/, "$1al"],
  [/([a-z]{2})ies$/, "$1i"],
  [/(.)gens$/, "$1gem"],
  [/([^siu])s$/, "$1"],
];

/** A folded word without its plural; a word always meets itself, whatever the rules do to it. */
export function stem(word: string): string {
  const spelt = respell(word);
  if (!LATIN.test(spelt)) return spelt;
  let singular = spelt;
  for (const [plural, ending] of PLURALS) {
    if (!plural.test(spelt)) continue;
    singular = spelt.replace(plural, ending);
    break;
  }
  // "colares" and "wires" leave an e that "colar" has not and "wire" has; "assemblies" an i.
  return singular.length > 3 ? singular.replace(/e$/, "").replace(/y$/, "i") : singular;
}
