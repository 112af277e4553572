import type { Search } from "@commonbench/search/search";
import { fold } from "@commonbench/taxonomy/fold";
import { corpusDocument } from "./corpus.ts";
import { type Dice, dice } from "./dice.ts";
import { round } from "./say.ts";

const QUESTIONS = 200;
const SHOWN = 10;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * Of titles with one word misspelt, how many find their listing, or one of the very same title, among the first ten; and
 * how many do as they are spelt, for a title may be said by more listings than that.
 */
export async function typoRecall(search: Search, size: number) {
  const questions = Array.from({ length: QUESTIONS }, (_, n) => questionOf(n, size));
  const found = async (text: string, title: string) => {
    const audience = { membersOnly: true, organisationId: null };
    const rest = {
      typing: false,
      filters: {},
      facets: [],
      attributeFacets: [],
      sort: "relevance",
      cursor: null,
    } as const;
    const { hits } = await search.find({ text, audience, limit: SHOWN, ...rest });
    return hits.some(({ id }) => corpusDocument(numberOf(id)).title.includes(title));
  };
  const share = async (text: (of: Question) => string) => {
    let count = 0;
    for (const question of questions) if (await found(text(question), question.title)) count += 1;
    return round(count / questions.length, 3);
  };
  return { misspelt: await share(({ misspelt }) => misspelt), asSpelt: await share(({ title }) => title) };
}

interface Question {
  readonly title: string;
  readonly misspelt: string;
}

function questionOf(n: number, size: number): Question {
  const roll = dice(n + 55_000_000);
  for (;;) {
    const title = roll.of(corpusDocument(Math.floor(roll.number() * size)).title);
    const words = [...title.matchAll(/[\p{L}\p{M}]+/gu)].filter(([word]) => /^[a-z]{5,}$/.test(fold(word)));
    if (words.length === 0) continue;
    const { 0: word, index } = roll.of(words);
    return { title, misspelt: title.slice(0, index) + slipped(word, roll) + title.slice(index + word.length) };
  }
}

/** One letter too many, too few, wrong, or swapped with the next; not the first, which people seldom miss. */
function slipped(word: string, roll: Dice): string {
  const at = 1 + Math.floor(roll.number() * (word.length - 2));
  const [before, letter = "", next = "", rest] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const other = roll.of(LETTERS.filter((each) => each !== fold(letter)));
  return roll.of([
    before + other + letter + next + rest,
    before + next + rest,
    before + other + next + rest,
    letter === next ? before + other + next + rest : before + next + letter + rest,
  ]);
}

/** Which document of the corpus an id is. */
function numberOf(id: string): number {
  return Number.parseInt(id.slice(-12), 16);
}
